package cn.jianzhen.seal.evidence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;

/**
 * Digests of the data packages that the rows of a sealed package came in: who has the file that a station sent can see that it is the
 * one. Deliveries whose file was not kept have no digest.
 */
final class Received {
    static final String FILE = "received.csv";

    private Received() {}

    static byte[] of(DuckDBConnection connection, Collection<String> tables) throws SQLException {
        StringBuilder text = new StringBuilder("delivery_id,sha256,bytes\r\n");
        boolean known = exists(connection, "received_packages", "sha256"); // not in a store of an earlier release
        for (String deliveryId : deliveries(connection, tables)) {
            String packages = known ? packages(connection, deliveryId) : "";
            text.append(packages.isEmpty() ? deliveryId + ",,\r\n" : packages);
        }
        return FindingFiles.utf8(text.toString());
    }

    private static NavigableSet<String> deliveries(DuckDBConnection connection, Collection<String> tables)
            throws SQLException {
        NavigableSet<String> deliveries = new TreeSet<>();
        for (String table : tables) {
            if (exists(connection, table, "delivery_id")) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(
                                "SELECT DISTINCT delivery_id FROM " + table + " WHERE delivery_id IS NOT NULL")) {
                    while (rows.next()) {
                        deliveries.add(rows.getString(1));
                    }
                }
            }
        }
        return deliveries;
    }

    private static String packages(DuckDBConnection connection, String deliveryId) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT sha256, bytes FROM received_packages WHERE delivery_id = ? ORDER BY sha256")) {
            query.setString(1, deliveryId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    text.append(deliveryId)
                            .append(',')
                            .append(rows.getString(1))
                            .append(',')
                            .append(rows.getLong(2))
                            .append("\r\n");
                }
            }
        }
        return text.toString();
    }

    private static boolean exists(DuckDBConnection connection, String table, String column) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT 1 FROM information_schema.columns WHERE table_name = ? AND column_name = ?")) {
            query.setString(1, table);
            query.setString(2, column);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
