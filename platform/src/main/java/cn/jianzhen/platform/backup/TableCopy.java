package cn.jianzhen.platform.backup;

import cn.jianzhen.platform.backup.BackupManifest.Dumped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** All rows of a table as COPY writes them, in the order of its key: the same rows are the same bytes, wherever the server put them. */
final class TableCopy {
    private static final String KEY = """
            select a.attname, a.attcollation <> 0
            from pg_index i
            cross join lateral unnest(i.indkey::int2[]) with ordinality as k (number, place)
            join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
            where i.indisprimary and i.indrelid = cast(? as regclass)
            order by k.place
            """;

    private final Connection connection;

    TableCopy(Connection connection) {
        this.connection = connection;
    }

    /** Writes all rows; returns how many. */
    long out(Dumped table, OutputStream out) throws SQLException, IOException {
        return manager()
                .copyOut(
                        "copy (select " + columns(table) + " from " + name(table) + " order by " + key(table)
                                + ") to stdout",
                        out);
    }

    void in(Dumped table, InputStream in) throws SQLException, IOException {
        manager().copyIn("copy " + name(table) + " (" + columns(table) + ") from stdin", in);
    }

    private CopyManager manager() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Texts by their bytes: two servers may sort them differently otherwise. */
    private String key(Dumped table) throws SQLException {
        List<String> key = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(KEY)) {
            query.setString(1, name(table));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    key.add(quoted(rows.getString(1)) + (rows.getBoolean(2) ? " collate \"C\"" : ""));
                }
            }
        }
        if (key.isEmpty()) {
            throw new SQLException("表 " + table.module() + "." + table.table() + " 没有主键，无法备份");
        }
        return String.join(", ", key);
    }

    private static String columns(Dumped table) {
        return table.columns().stream().map(TableCopy::quoted).collect(Collectors.joining(", "));
    }

    static String name(Dumped table) {
        return quoted(table.module()) + "." + quoted(table.table());
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
