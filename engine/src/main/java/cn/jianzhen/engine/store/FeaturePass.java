package cn.jianzhen.engine.store;

import cn.jianzhen.engine.feature.FeatureRow;
import cn.jianzhen.engine.feature.Features;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Recomputation;
import cn.jianzhen.engine.standard.RecomputedItem;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.validity.Circumstances;
import cn.jianzhen.engine.validity.RuleOutcome;
import cn.jianzhen.engine.validity.StandardVerdict;
import cn.jianzhen.engine.validity.ValidityRules;
import cn.jianzhen.engine.validity.VerdictMaker;
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
            + " OR report_no IN (SELECT report_no FROM obd_stream WHERE delivery_id = $1)"
            + " OR CAST(started_at AS DATE) IN"
            + " (SELECT CAST(started_at AS DATE) FROM equipment_checks WHERE delivery_id = $1)";

    private final DuckDBConnection connection;
    private final Standard standard;
    private final Features features;
    private final ValidityRules rules;

    FeaturePass(DuckDBConnection connection, Standard standard, Features features) {
        this.connection = connection;
        this.standard = standard;
        this.features = features;
        this.rules = new ValidityRules(standard);
    }

    /** Marks the tests to compute; their number. */
    long mark(String deliveryId) throws SQLException {
        try (PreparedStatement touched = connection.prepareStatement(TOUCHED.replace("$1", "'" + deliveryId + "'"));
                Statement statement = connection.createStatement()) {
            touched.execute();
            statement.execute("DELETE FROM features WHERE report_no IN (SELECT report_no FROM touched)");
            statement.execute("DELETE FROM recomputed_results WHERE report_no IN (SELECT report_no FROM touched)");
            ValidityTables.deleteTouched(statement);
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

    private record Computed(
            FeatureRow row,
            List<RecomputedItem> items,
            List<RuleOutcome> outcomes,
            @Nullable StandardVerdict verdict) {}

    private void computeBatch(long from, long to, LongConsumer progress) throws SQLException {
        List<Computed> computed = new ArrayList<>();
        CheckDays checks = CheckDays.ofMarked(connection, from, to);
        try (PreparedStatement query = connection.prepareStatement(TestRows.TOUCHED)) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    computed.add(computed(TestRows.read(rows).open(), TestRows.circumstances(rows, checks)));
                    progress.accept(1);
                }
            }
        }
        try (DuckDBAppender featureRows = connection.createAppender("features");
                DuckDBAppender itemRows = connection.createAppender("recomputed_results");
                ValidityTables validity = new ValidityTables(connection)) {
            for (Computed each : computed) {
                append(each.row(), featureRows);
                append(each.row().reportNo(), each.items(), itemRows);
                validity.append(each.row().reportNo(), each.outcomes(), each.verdict());
            }
        }
    }

    /** Where the exhaust was never measured (appearance or OBD failed before) there is nothing to examine. */
    private Computed computed(InspectionTest test, Circumstances circumstances) {
        FeatureRow row = features.compute(test);
        List<RecomputedItem> items = Recomputation.of(test, standard);
        if (test.trace() == null && circumstances.reported() == null) {
            return new Computed(row, items, List.of(), null);
        }
        List<RuleOutcome> outcomes = rules.examine(test, circumstances, items);
        StandardVerdict verdict = VerdictMaker.of(test, circumstances, standard.on(test.startedOn()), items, outcomes);
        // What holds is not kept: a year's import would hold ten times as many outcomes as it writes.
        return new Computed(row, items, RuleOutcome.broken(outcomes), verdict);
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
