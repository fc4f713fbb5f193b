package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.record.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A database of its own for trying queries: it sees the tables that detectors may read, as views on the store's file, which is opened to
 * read only. Whatever a query does, it does to this database, and it reaches neither files nor network.
 */
public final class TrialDatabase {
    private TrialDatabase() {}

    /**
     * Opens it; the caller closes it.
     *
     * @param file the store
     * @param memoryLimit as DuckDB writes it, such as {@code 1GB}
     * @param hidden {@code table.column} whose texts stand in for themselves: equal ones stay equal, none can be read
     */
    public static Connection open(Path file, String memoryLimit, Collection<String> hidden) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET temp_directory = ''");
            statement.execute("SET threads = 1");
            statement.execute("ATTACH '" + file.toString().replace("'", "''") + "' AS kept (READ_ONLY)");
            String salt = UUID.randomUUID().toString();
            for (String table : present(statement)) {
                statement.execute("CREATE VIEW " + table + " AS SELECT " + columns(table, hidden, salt)
                        + " FROM kept.main." + table);
            }
        }
        DetectorSandbox.lock(connection, memoryLimit);
        return connection;
    }

    private static Set<String> present(Statement statement) throws SQLException {
        Set<String> present = new TreeSet<>();
        try (ResultSet tables =
                statement.executeQuery("SELECT table_name FROM duckdb_tables() WHERE database_name = 'kept'")) {
            while (tables.next()) {
                present.add(tables.getString(1));
            }
        }
        present.retainAll(DefinitionCheck.allowedTables(Schema.bundled()));
        return present;
    }

    private static String columns(String table, Collection<String> hidden, String salt) {
        List<String> replaced = new ArrayList<>();
        for (String place : hidden) {
            if (place.startsWith(table + ".")) {
                String column = place.substring(table.length() + 1);
                replaced.add("'~' || substring(md5(" + column + " || '" + salt + "'), 1, 10) AS " + column);
            }
        }
        return replaced.isEmpty() ? "*" : "* REPLACE (" + replaced.stream().collect(Collectors.joining(", ")) + ")";
    }
}
