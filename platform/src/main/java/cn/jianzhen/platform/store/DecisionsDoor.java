package cn.jianzhen.platform.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The decisions store for commands without Spring. Beside a running platform it is that platform's server, found by its pid file and
 * opened with the password of the data folder; otherwise a server of our own, and the folder is held meanwhile. Who may read the
 * data folder may come in this way, nobody else.
 */
public final class DecisionsDoor implements AutoCloseable {
    private static final int PORT_LINE = 3;

    private final DataSource database;
    private final @Nullable EmbeddedServer server;
    private final @Nullable DataFolder held;

    private DecisionsDoor(DataSource database, @Nullable EmbeddedServer server, @Nullable DataFolder held) {
        this.database = database;
        this.server = server;
        this.held = held;
    }

    /** The store inside a data folder; made when there is none. */
    public static DecisionsDoor open(Path root) throws IOException {
        if (DataFolder.isHeld(root)) {
            return beside(root);
        }
        DataFolder folder = new DataFolder(root.toString());
        EmbeddedServer server =
                EmbeddedServer.start(folder.decisions(), folder.serverBinaries(), DecisionsStore.password(folder));
        return new DecisionsDoor(server.database("postgres"), server, folder);
    }

    /** A database that the operator names. */
    public static DecisionsDoor named(String url, String user, String password) {
        return new DecisionsDoor(source(url, user, password), null, null);
    }

    private static DecisionsDoor beside(Path root) throws IOException {
        Path pid = root.resolve(DataFolder.DECISIONS).resolve("postmaster.pid");
        List<String> lines = Files.exists(pid) ? Files.readAllLines(pid) : List.of();
        if (lines.size() <= PORT_LINE) {
            throw new IOException("平台正在启动，或用的是外部数据库：请稍后再试，或给出 jianzhen.database.url=…");
        }
        String password = Files.readString(root.resolve(DecisionsStore.PASSWORD));
        return named(EmbeddedServer.url(lines.get(PORT_LINE).strip()), EmbeddedServer.USER, password);
    }

    private static DataSource source(String url, String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    public DataSource database() {
        return database;
    }

    /** A connection of its own that sees the rows of every county; the caller closes it. */
    public Connection connect() throws SQLException {
        Connection connection = database.getConnection();
        try (Statement all = connection.createStatement()) {
            all.execute("set jianzhen.county = '*'");
        }
        return connection;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
        }
        if (held != null) {
            held.close();
        }
    }
}
