package cn.jianzhen.engine.store;

import cn.jianzhen.engine.feature.FeatureRow;
import cn.jianzhen.engine.standard.RecomputedItem;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes what was computed of tests. */
final class ComputedTables implements AutoCloseable {
    private final DuckDBAppender features;
    private final DuckDBAppender items;
    private final ValidityTables validity;

    ComputedTables(DuckDBConnection connection) throws SQLException {
        features = connection.createAppender("features");
        items = connection.createAppender("recomputed_results");
        validity = new ValidityTables(connection);
    }

    /** Deletes what was computed of the tests marked in {@code touched}. */
    static void deleteTouched(Statement statement) throws SQLException {
        for (String table : List.of("features", "recomputed_results", "rule_breaches", "standard_verdicts")) {
            statement.execute("DELETE FROM " + table + " WHERE report_no IN (SELECT report_no FROM touched)");
        }
    }

    void append(ComputedTest test) throws SQLException {
        FeatureRow row = test.features();
        append(row);
        for (RecomputedItem item : test.items()) {
            items.beginRow()
                    .append(row.reportNo())
                    .append(item.item())
                    .append(item.value())
                    .append(item.tolerance())
                    .append(item.note())
                    .endRow();
        }
        validity.append(row.reportNo(), test.broken(), test.verdict());
    }

    private void append(FeatureRow row) throws SQLException {
        features.beginRow().append(row.reportNo());
        for (int i = 0; i < row.columns().size(); i++) {
            if (row.isNull(i)) {
                features.appendNull();
                continue;
            }
            switch (row.columns().get(i).type()) {
                case TEXT -> features.append(row.text(i));
                case DECIMAL -> features.append(row.number(i));
                case INTEGER -> features.append(Math.round(row.number(i)));
            }
        }
        features.endRow();
    }

    @Override
    public void close() throws SQLException {
        features.close();
        items.close();
        validity.close();
    }
}
