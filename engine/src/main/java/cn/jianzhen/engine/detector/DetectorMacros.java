package cn.jianzhen.engine.detector;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Teaches DuckDB the words of the portable subset that Spark has and DuckDB lacks. */
public final class DetectorMacros {
    private static final List<String> MACROS = List.of(
            // Whole seconds from a to b, as Spark counts them; date_diff would count boundaries.
            "seconds_between(a, b) AS date_sub('second', a, b)",
            "month_key(t) AS strftime(t, '%Y-%m')",
            "array_join(l, s) AS array_to_string(l, s)",
            "explode(l) AS TABLE SELECT unnest(l)");

    private DetectorMacros() {}

    /** Registers them for this connection; registering twice does no harm. */
    public static void register(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String macro : MACROS) {
                statement.execute("CREATE OR REPLACE TEMP MACRO " + macro);
            }
        }
    }
}
