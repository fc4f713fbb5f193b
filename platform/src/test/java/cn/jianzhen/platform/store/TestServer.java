package cn.jianzhen.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL server for all tests of a JVM, started when the first one asks. */
public final class TestServer {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedServer SERVER = start();

    private TestServer() {}

    /** The URL of a new, empty database. */
    public static String freshDatabase() {
        return SERVER.url().replace("/postgres", "/" + create());
    }

    /** A new database with one module's tables. */
    public static JdbcClient databaseOf(String module) {
        return JdbcClient.create(dataSourceOf(module));
    }

    public static DataSource dataSourceOf(String module) {
        DataSource database = SERVER.applicationDatabase(create());
        Flyway.configure()
                .dataSource(database)
                .schemas(module)
                .locations("classpath:db/" + module)
                .load()
                .migrate();
        return database;
    }

    /** A cipher with a key of its own. */
    public static FieldCipher cipher() {
        try (DataFolder folder = TestFolder.of(Files.createTempDirectory("cipher"))) {
            return new FieldCipher(folder);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** A new, empty database, opened as the commands open it: by the superuser. */
    public static DecisionsDoor freshDoor() {
        return door(freshDatabase());
    }

    /** A database of this server, opened by the superuser. */
    public static DecisionsDoor door(String url) {
        return DecisionsDoor.named(url, EmbeddedServer.USER, SERVER.password());
    }

    public static String user() {
        return EmbeddedServer.APPLICATION;
    }

    public static String password() {
        return SERVER.applicationPassword();
    }

    private static String create() {
        String name = String.format(Locale.ROOT, "test%d", COUNT.incrementAndGet());
        try (Connection connection = SERVER.database("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + EmbeddedServer.APPLICATION);
            return name;
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private static EmbeddedServer start() {
        try {
            Path folder = Files.createTempDirectory("platform-test-server");
            EmbeddedServer server =
                    EmbeddedServer.start(folder.resolve("decisions"), TestFolder.binaries(), RandomText.ofLength(20));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void stop(EmbeddedServer server) {
        try {
            server.close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
