package cn.jianzhen.engine.store;

import cn.jianzhen.engine.feature.FeatureRow;
import cn.jianzhen.engine.feature.Features;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Recomputation;
import cn.jianzhen.engine.standard.RecomputedItem;
import cn.jianzhen.engine.standard.Standard;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Computes features and recomputed results of every test that a delivery touched, and replaces what was there. */
final class FeaturePass {
    /** Tests whose rows are held at a time: bounds the memory of a year's import. */
    private static final int BATCH = 50_000;

    private static final String TOUCHED = "CREATE OR REPLACE TEMP TABLE touched AS SELECT row_number() OVER () AS n,"
            + " report_no FROM inspections WHERE delivery_id = $1 OR vin IN (SELECT vin FROM vehicles WHERE delivery_id = $1)"
            + " OR report_no IN (SELECT report_no FROM traces WHERE delivery_id = $1)"
            + " OR report_no IN (SELECT report_no FROM obd_stream WHERE delivery_id = $1)";

    private final DuckDBConnection connection;
    private final Standard standard;
    private final Features features;

    FeaturePass(DuckDBConnection connection, Standard standard, Features features) {
        this.connection = connection;
        this.standard = standard;
        this.features = features;
    }

    /** Marks the tests to compute; their number. */
    long mark(String deliveryId) throws SQLException {
        try (PreparedStatement touched = connection.prepareStatement(TOUCHED.replace("$1", "'" + deliveryId + "'"));
                Statement statement = connection.createStatement()) {
            touched.execute();
            statement.execute("DELETE FROM features WHERE report_no IN (SELECT report_no FROM touched)");
            statement.execute("DELETE FROM recomputed_results WHERE report_no IN (SELECT report_no FROM touched)");
            try (ResultSet counted = statement.executeQuery("SELECT count(*) FROM touched")) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }

    /** Computes the marked tests. */
    void compute(long tests, LongConsumer progress) throws SQLException {
        for (long from = 1; from <= tests; from += BATCH) {
            computeBatch(from, from + BATCH - 1, progress);
        }
    }

    private record Computed(FeatureRow row, List<RecomputedItem> items) {}

    private void computeBatch(long from, long to, LongConsumer progress) throws SQLException {
        List<Computed> computed = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TestRows.TOUCHED)) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    InspectionTest test = TestRows.read(rows).open();
                    computed.add(new Computed(features.compute(test), Recomputation.of(test, standard)));
                    progress.accept(1);
                }
            }
        }
        try (DuckDBAppender featureRows = connection.createAppender("features");
                DuckDBAppender itemRows = connection.createAppender("recomputed_results")) {
            for (Computed each : computed) {
                append(each.row(), featureRows);
                append(each.row().reportNo(), each.items(), itemRows);
            }
        }
    }

    private static void append(FeatureRow row, DuckDBAppender into) throws SQLException {
        into.beginRow().append(row.reportNo());
        for (int i = 0; i < row.columns().size(); i++) {
            append(row.value(i), into);
        }
        into.endRow();
    }

    private static void append(@Nullable Object value, DuckDBAppender into) throws SQLException {
        if (value == null) {
            into.appendNull();
        } else if (value instanceof Double number) {
            into.append((double) number);
        } else if (value instanceof Long number) {
            into.append((long) number);
        } else {
            into.append(value.toString());
        }
    }

    private static void append(String reportNo, List<RecomputedItem> items, DuckDBAppender into) throws SQLException {
        for (RecomputedItem item : items) {
            into.beginRow()
                    .append(reportNo)
                    .append(item.item())
                    .append(item.value())
                    .append(item.tolerance())
                    .append(item.note())
                    .endRow();
        }
    }
}
