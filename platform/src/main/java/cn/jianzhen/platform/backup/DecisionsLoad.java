package cn.jianzhen.platform.backup;

import cn.jianzhen.platform.backup.BackupManifest.Dumped;
import cn.jianzhen.platform.backup.BackupManifest.SchemaForm;
import cn.jianzhen.platform.backup.BackupManifest.Sequence;
import cn.jianzhen.platform.store.DecisionsDoor;
import cn.jianzhen.platform.store.Migrations;
import cn.jianzhen.seal.crypto.TwoDigests;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Fills an empty decisions store: tables as they were when the backup was made, then the rows, then forward to this release. */
final class DecisionsLoad {
    private final DecisionsDoor door;
    private final BackupFile backup;

    DecisionsLoad(DecisionsDoor door, BackupFile backup) {
        this.door = door;
        this.backup = backup;
    }

    void load() throws SQLException, IOException {
        requireEmpty();
        for (SchemaForm schema : backup.manifest().schemas()) {
            requireKnown(schema);
        }
        for (SchemaForm schema : backup.manifest().schemas()) {
            Migrations.upTo(
                    door.database(), schema.module(), schema.steps().getLast().version());
        }
        try (Connection connection = door.connect()) {
            connection.setAutoCommit(false);
            fill(connection);
            compare(connection);
            connection.commit();
        }
        backup.manifest().schemas().forEach(schema -> Migrations.toNewest(door.database(), schema.module()));
    }

    private void requireEmpty() throws SQLException, IOException {
        try (Connection connection = door.connect();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from pg_tables where tablename = ?")) {
            query.setString(1, Migrations.HISTORY);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0) {
                    throw new IOException("数据库中已有检真的数据，恢复只写入空的数据库");
                }
            }
        }
    }

    /** A step that this program does not know was made by a newer one; another text of a known step, by a foreign one. */
    private void requireKnown(SchemaForm schema) throws IOException {
        List<Migrations.Step> known = Migrations.known(door.database(), schema.module());
        for (int i = 0; i < schema.steps().size(); i++) {
            Migrations.Step step = schema.steps().get(i);
            if (i >= known.size() || !known.get(i).version().equals(step.version())) {
                throw new IOException("备份来自更新版本的检真（" + schema.module() + " 第 " + step.version() + " 版），请先升级程序再恢复");
            }
            if (known.get(i).checksum() != step.checksum()) {
                throw new IOException("备份的数据表由另一套程序建立（" + schema.module() + " 第 " + step.version() + " 版），不能恢复");
            }
        }
    }

    private void fill(Connection connection) throws SQLException, IOException {
        TableCopy copy = new TableCopy(connection);
        try (Statement statement = connection.createStatement()) {
            // The rows fit each other already; triggers that watch people's changes have no say here.
            statement.execute("set local session_replication_role = replica");
            for (Dumped table : backup.manifest().tables()) {
                statement.execute("delete from " + TableCopy.name(table));
                try (InputStream in = backup.part(table.part())) {
                    copy.in(table, in);
                }
            }
        }
        for (Sequence sequence : backup.manifest().sequences()) {
            if (sequence.last() != null) {
                set(connection, sequence, sequence.last());
            }
        }
    }

    private static void set(Connection connection, Sequence sequence, long last) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
            call.setString(1, TableCopy.quoted(sequence.module()) + "." + TableCopy.quoted(sequence.name()));
            call.setLong(2, last);
            call.execute();
        }
    }

    /** Reads all rows again: they must be the bytes that were saved. */
    private void compare(Connection connection) throws SQLException, IOException {
        for (Dumped table : backup.manifest().tables()) {
            try (TwoDigests.Stream digesting = new TwoDigests.Stream(OutputStream.nullOutputStream())) {
                long rows = new TableCopy(connection).out(table, digesting);
                if (rows != table.rows()
                        || !digesting.digests().equals(backup.manifest().parts().get(table.part()))) {
                    throw new IOException("恢复后的表 " + table.module() + "." + table.table() + " 与备份不同");
                }
            }
        }
    }
}
