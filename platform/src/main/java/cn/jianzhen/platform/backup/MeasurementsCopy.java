package cn.jianzhen.platform.backup;

import cn.jianzhen.engine.store.MeasurementStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Holds the measurements store for reading while its file is copied. DuckDB lets any number of processes read, and none write
 * meanwhile; so the file stays as it is, beside a running platform too, which only reads.
 */
final class MeasurementsCopy implements AutoCloseable {
    static final String FOLDER = "measurements/";
    private static final String LOG_ENDING = ".wal";

    private final Path file;
    private final Connection connection;

    private MeasurementsCopy(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    static boolean isThere(Path folder) {
        return Files.isRegularFile(folder.resolve(MeasurementStore.FILE));
    }

    /** IOException with a Chinese sentence when somebody writes just now. */
    static MeasurementsCopy hold(Path folder) throws IOException {
        Path file = folder.resolve(MeasurementStore.FILE);
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        try {
            return new MeasurementsCopy(file, DriverManager.getConnection("jdbc:duckdb:" + file, readOnly));
        } catch (SQLException cause) {
            throw new IOException(
                    String.valueOf(cause.getMessage()).contains("lock")
                            ? "正在导入或检测，请完成后再备份"
                            : "检测数据不可读：" + cause.getMessage(),
                    cause);
        }
    }

    void to(BackupWriter backup) throws IOException, SQLException {
        backup.manifest().measured().putAll(rows());
        // Closing any handle on the file lets go of this process's lock, so the file itself comes last.
        Path log = file.resolveSibling(MeasurementStore.FILE + LOG_ENDING);
        if (Files.exists(log)) {
            backup.part(FOLDER + log.getFileName(), out -> Files.copy(log, out));
        }
        backup.part(FOLDER + MeasurementStore.FILE, out -> Files.copy(file, out));
    }

    /** Rows of each table. */
    NavigableMap<String, Long> rows() throws SQLException {
        NavigableMap<String, Long> rows = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : texts(statement, "select table_name from duckdb_tables() where not internal")) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + TableCopy.quoted(table))) {
                    row.next();
                    rows.put(table, row.getLong(1));
                }
            }
        }
        return rows;
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException cause) {
            throw new IOException("关闭检测数据出错：" + cause.getMessage(), cause);
        }
    }
}
