package cn.jianzhen.engine.store;

import cn.jianzhen.engine.feature.FeatureRow;
import cn.jianzhen.engine.feature.Features;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Computes the features of tests again from their seconds, and says where the stored ones differ; every number bit by bit. */
public final class FeatureCheck {
    /**
     * A test whose stored features do not follow from its seconds.
     *
     * @param columns the features that differ; empty when the test has no row of features
     */
    public record Difference(String reportNo, List<String> columns) {}

    private final DuckDBConnection connection;
    private final Features features;

    /** Over a store that may be open for reading only. */
    public FeatureCheck(DuckDBConnection connection, Features features) {
        this.connection = connection;
        this.features = features;
    }

    /** Tests that differ, of those named; a test that the store does not have is none of them. */
    public List<Difference> differences(Collection<String> reportNos) throws SQLException {
        mark(reportNos);
        List<Difference> differences = new ArrayList<>();
        for (MarkedTest test : TestRows.read(connection, 1, reportNos.size())) {
            FeatureRow again = features.compute(test.packed().open());
            List<String> columns = different(again);
            if (columns == null || !columns.isEmpty()) {
                differences.add(new Difference(again.reportNo(), columns == null ? List.of() : columns));
            }
        }
        return differences;
    }

    private void mark(Collection<String> reportNos) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE touched (n BIGINT, report_no VARCHAR)");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO touched VALUES (?, ?)")) {
            long number = 0;
            for (String reportNo : reportNos) {
                insert.setLong(1, ++number);
                insert.setString(2, reportNo);
                insert.executeUpdate();
            }
        }
    }

    /** Names of the columns that differ; null when there is no row. */
    private @Nullable List<String> different(FeatureRow again) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT * FROM features WHERE report_no = ?")) {
            query.setString(1, again.reportNo());
            try (ResultSet stored = query.executeQuery()) {
                if (!stored.next()) {
                    return null;
                }
                List<String> columns = new ArrayList<>();
                for (int i = 0; i < again.columns().size(); i++) {
                    String name = again.columns().get(i).name();
                    if (!Objects.equals(again.value(i), stored.getObject(name))) {
                        columns.add(name);
                    }
                }
                return columns;
            }
        }
    }
}
