package cn.jianzhen.platform.backup;

import cn.jianzhen.platform.backup.BackupManifest.Dumped;
import cn.jianzhen.platform.backup.BackupManifest.SchemaForm;
import cn.jianzhen.platform.backup.BackupManifest.Sequence;
import cn.jianzhen.platform.store.Migrations;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Copies every table of every module out of one snapshot, while others go on writing. */
final class DecisionsDump {
    private final Connection connection;

    /** Takes the snapshot; the connection is this dump's alone. */
    DecisionsDump(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            // Who may not see every row must get an error, not a part of the rows.
            statement.execute("set local row_security = off");
            statement.execute("select 1 from pg_class limit 1"); // the snapshot is taken by the first query
        }
    }

    void to(BackupWriter backup) throws SQLException, IOException {
        for (String module : modules()) {
            backup.manifest().schemas().add(new SchemaForm(module, steps(module)));
            for (String table : tables(module)) {
                table(module, table, backup);
            }
            sequences(module, backup.manifest().sequences());
        }
    }

    private List<String> modules() throws SQLException {
        return texts("select schemaname from pg_tables where tablename = ? order by schemaname", Migrations.HISTORY);
    }

    private List<Migrations.Step> steps(String module) throws SQLException {
        List<Migrations.Step> steps = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select version, checksum from " + TableCopy.quoted(module) + "." + Migrations.HISTORY
                                + " where version is not null and success order by installed_rank")) {
            while (rows.next()) {
                steps.add(new Migrations.Step(rows.getString(1), rows.getInt(2)));
            }
        }
        return steps;
    }

    private List<String> tables(String module) throws SQLException {
        return texts(
                "select tablename from pg_tables where schemaname = ? and tablename <> '" + Migrations.HISTORY
                        + "' order by tablename",
                module);
    }

    private void table(String module, String table, BackupWriter backup) throws SQLException, IOException {
        List<String> columns = texts(
                "select column_name from information_schema.columns where table_schema = ? and table_name = ?"
                        + " and is_generated = 'NEVER' order by ordinal_position",
                module,
                table);
        long[] rows = new long[1];
        Dumped empty = new Dumped(module, table, columns, 0);
        backup.part(empty.part(), out -> rows[0] = new TableCopy(connection).out(empty, out));
        backup.manifest().tables().add(new Dumped(module, table, columns, rows[0]));
    }

    private void sequences(String module, List<Sequence> found) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select sequencename, last_value from pg_sequences where schemaname = ? order by sequencename")) {
            query.setString(1, module);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Sequence(module, rows.getString(1), rows.getObject(2, Long.class)));
                }
            }
        }
    }

    private List<String> texts(String sql, String... parameters) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }
}
