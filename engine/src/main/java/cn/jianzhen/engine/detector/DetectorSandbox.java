package cn.jianzhen.engine.detector;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Locks a DuckDB instance before detectors run on it. There is no way back: the whole instance, not just the
 * connection, loses files, network, extensions and settings until it is closed.
 */
public final class DetectorSandbox {
    private static final List<String> LOCK = List.of(
            "SET autoinstall_known_extensions = false",
            "SET autoload_known_extensions = false",
            "SET allow_community_extensions = false",
            "SET enable_external_access = false",
            "SET lock_configuration = true");

    private DetectorSandbox() {}

    /**
     * Locks the instance behind this connection; does nothing when it is locked already.
     *
     * @param memoryLimit as DuckDB writes it, such as {@code 2GB}
     */
    public static void lock(Connection connection, String memoryLimit) throws SQLException {
        if (!memoryLimit.matches("\\d+(\\.\\d+)?\\s?[KMGT]i?B")) {
            throw new IllegalArgumentException("'" + memoryLimit + "' is not a memory size such as 2GB");
        }
        try (Statement statement = connection.createStatement()) {
            if (isLocked(statement)) {
                return;
            }
            statement.execute("SET memory_limit = '" + memoryLimit + "'");
            for (String setting : LOCK) {
                statement.execute(setting);
            }
        }
    }

    private static boolean isLocked(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("SELECT CAST(current_setting('lock_configuration') AS BOOLEAN)")) {
            return rows.next() && rows.getBoolean(1);
        }
    }
}
