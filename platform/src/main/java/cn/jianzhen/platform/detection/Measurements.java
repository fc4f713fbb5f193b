package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.DataFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.stereotype.Component;

/** The one owner of the engine's DuckDB file inside the platform. It only reads, and opens the file when it first appears. */
@Component
public class Measurements implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Measurements.class);
    private final Path file;
    private @Nullable DuckDBConnection root;
    private @Nullable JdbcClient client;

    Measurements(DataFolder folder) {
        this.file = folder.measurements();
    }

    /** Empty as long as nothing was imported. */
    public synchronized Optional<JdbcClient> ifPresent() {
        if (client == null && Files.exists(file)) {
            open();
        }
        return Optional.ofNullable(client);
    }

    /** Ends the request with a clear sentence when nothing was imported. */
    public JdbcClient required() {
        return ifPresent().orElseThrow(() -> new Problem(ProblemCode.NO_MEASUREMENTS));
    }

    /** A connection of its own for the engine's readers; the caller closes it. */
    synchronized DuckDBConnection connect() throws SQLException {
        required();
        return Objects.requireNonNull(root).duplicate().unwrap(DuckDBConnection.class);
    }

    /** Lets go of the file, so that the engine may write; the next question opens it again. */
    @Override
    public synchronized void close() {
        try {
            if (root != null) {
                root.close();
            }
        } catch (SQLException cause) {
            LOG.warn("closing {}", file, cause);
        }
        root = null;
        client = null;
    }

    private void open() {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        try {
            DuckDBConnection opened =
                    DriverManager.getConnection("jdbc:duckdb:" + file, readOnly).unwrap(DuckDBConnection.class);
            restrict(opened);
            root = opened;
            client = JdbcClient.create(new Duplicates(opened));
        } catch (SQLException cause) {
            LOG.error("cannot open {}", file, cause);
            throw new Problem(ProblemCode.MEASUREMENTS_BUSY);
        }
    }

    private static void restrict(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set enable_external_access = false");
            statement.execute("set memory_limit = '1GB'");
        }
    }

    /** Connections to one open database; closing one leaves the database open. */
    private static final class Duplicates extends AbstractDataSource {
        private final DuckDBConnection root;

        Duplicates(DuckDBConnection root) {
            this.root = root;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return root.duplicate();
        }

        @Override
        public Connection getConnection(String userName, String password) throws SQLException {
            return getConnection();
        }
    }
}
