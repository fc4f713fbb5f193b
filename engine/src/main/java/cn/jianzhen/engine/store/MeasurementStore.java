package cn.jianzhen.engine.store;

import cn.jianzhen.engine.feature.Features;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.standard.Standard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/**
 * The measurements store: one DuckDB file, owned by one process. Closing it writes everything out. Connections from {@link
 * #connect()} may be used side by side; each sees only what was committed.
 */
public final class MeasurementStore implements AutoCloseable {
    /** File name inside a data folder. */
    public static final String FILE = "measurements.duckdb";

    private final Schema schema;
    private final Path file;
    private final DuckDBConnection root;
    private final Standard standard = Standard.packaged();
    private final Features features = Features.of(standard);

    private MeasurementStore(Schema schema, Path file, DuckDBConnection root) {
        this.schema = schema;
        this.file = file;
        this.root = root;
    }

    /** Opens the store of a data folder, making folder and tables where they are missing. */
    public static MeasurementStore open(Path folder, Schema schema, StoreSettings settings) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("数据文件夹无法建立：" + folder, e);
        }
        Path file = folder.resolve(FILE);
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties(folder, settings));
            MeasurementStore store = new MeasurementStore(schema, file, connection.unwrap(DuckDBConnection.class));
            store.createTables();
            return store;
        } catch (SQLException e) {
            throw cannotOpen(file, e);
        }
    }

    private static Properties properties(Path folder, StoreSettings settings) {
        Properties properties = new Properties();
        properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
        properties.setProperty("threads", String.valueOf(settings.threads()));
        properties.setProperty("temp_directory", folder.resolve("tmp").toString());
        properties.setProperty("preserve_insertion_order", "false");
        // Detector SQL comes from people: it must not reach files or the network (detectors run on this database).
        properties.setProperty("enable_external_access", "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        return properties;
    }

    private static StoreException cannotOpen(Path file, SQLException e) {
        boolean locked = String.valueOf(e.getMessage()).contains("lock");
        return new StoreException(
                locked
                        ? "数据文件正被另一个检真进程使用：" + file + "。请先停止该进程（例如正在运行的 serve），或换一个数据文件夹(--data)"
                        : "数据文件无法打开：" + file + "。" + e.getMessage(),
                e);
    }

    private void createTables() throws SQLException {
        try (Statement statement = root.createStatement()) {
            for (String ddl : StoreTables.of(schema, features.columns())) {
                statement.execute(ddl);
            }
        }
    }

    public Schema schema() {
        return schema;
    }

    /** The standard that results are recomputed with. */
    public Standard standard() {
        return standard;
    }

    Features features() {
        return features;
    }

    /** Any tests of the store, their records still packed, at most so many; for measuring. */
    public List<PackedTest> packedTests(int atMost) {
        try (DuckDBConnection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE touched AS"
                    + " SELECT row_number() OVER () AS n, report_no FROM (SELECT report_no FROM inspections LIMIT "
                    + atMost + ")");
            return TestRows.read(connection, 1, atMost).stream()
                    .map(MarkedTest::packed)
                    .toList();
        } catch (SQLException e) {
            throw StoreException.of("读取检验", e);
        }
    }

    /** Notes which file a delivery came in as, once for each; the same rows may come in several files. Throws StoreException. */
    public void noteReceived(String deliveryId, String sha256, long bytes) {
        try (DuckDBConnection connection = connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO received_packages"
                        + " SELECT $1, $2, $3 WHERE NOT EXISTS"
                        + " (FROM received_packages WHERE delivery_id = $1 AND sha256 = $2)")) {
            insert.setString(1, deliveryId);
            insert.setString(2, sha256);
            insert.setLong(3, bytes);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of("登记原件", e);
        }
    }

    public Path file() {
        return file;
    }

    /** A further connection to the same database; the caller closes it. */
    public DuckDBConnection connect() {
        try {
            return root.duplicate();
        } catch (SQLException e) {
            throw StoreException.of("连接", e);
        }
    }

    @Override
    public void close() {
        try {
            root.close();
        } catch (SQLException e) {
            throw StoreException.of("关闭", e);
        }
    }
}
