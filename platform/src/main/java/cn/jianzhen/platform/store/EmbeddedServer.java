package cn.jianzhen.platform.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * A PostgreSQL server of our own, for installations that name no database. The library it uses is made for tests: it turns
 * fsync and synchronous commit off and trusts every local user. Both are put right here.
 */
final class EmbeddedServer implements AutoCloseable {
    /** The superuser: for setting up and for backups, never for the platform's own connections. */
    static final String USER = "postgres";
    /** The role that the platform connects as; {@code db/store/application.sql} says what it may. */
    static final String APPLICATION = "jianzhen";

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration OLD_SERVER_GONE = Duration.ofSeconds(20);
    private static final String ROLE_SCRIPT = "/db/store/application.sql";
    private static final String READY = "jianzhen.ready";
    private static final String PASSWORD_ONLY = """
        # Written by the platform at the first start: passwords only, from this machine only.
        host all all 127.0.0.1/32 scram-sha-256
        host all all ::1/128      scram-sha-256
        """;

    private final EmbeddedPostgres server;
    private final Path dataDirectory;
    private final String password;
    /** Another one at each start; it is written nowhere. */
    private final String applicationPassword = RandomText.ofLength(32);

    private EmbeddedServer(EmbeddedPostgres server, Path dataDirectory, String password) {
        this.server = server;
        this.dataDirectory = dataDirectory;
        this.password = password;
    }

    static EmbeddedServer start(Path dataDirectory, Path binaries, String password) throws IOException {
        new StaleServer(dataDirectory, OLD_SERVER_GONE).clear();
        setAsideUnfinished(dataDirectory);
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(dataDirectory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false) // Spring stops it, after the last request
                .setOverrideWorkingDirectory(binaries.toFile())
                .setPGStartupWait(START)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "60")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", password)
                .start();
        EmbeddedServer started = new EmbeddedServer(postgres, dataDirectory, password);
        // The library leaves the programs open to everyone's writing.
        Files.setPosixFilePermissions(binaries, PosixFilePermissions.fromString("rwx------"));
        started.lockDown();
        started.makeApplicationRole();
        return started;
    }

    String url() {
        return url(Integer.toString(server.getPort()));
    }

    /** Of such a server at this port. */
    static String url(String port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    String password() {
        return password;
    }

    String applicationPassword() {
        return applicationPassword;
    }

    /** For other databases of the same server (tests). */
    DataSource database(String name) {
        return server.getDatabase(USER, name, Map.of("password", password));
    }

    /** The same as the platform's own role (tests). */
    DataSource applicationDatabase(String name) {
        return server.getDatabase(APPLICATION, name, Map.of("password", applicationPassword));
    }

    @Override
    public void close() throws IOException {
        server.close();
        new StaleServer(dataDirectory, OLD_SERVER_GONE).clear(); // the library gives up after five seconds
    }

    /** A first start that was cut off before the password was set holds nothing yet; it is set aside, never deleted. */
    private static void setAsideUnfinished(Path dataDirectory) throws IOException {
        if (Files.exists(dataDirectory) && !Files.exists(dataDirectory.resolve(READY))) {
            String name = dataDirectory.getFileName() + ".unfinished-" + RandomText.ofLength(8);
            Files.move(dataDirectory, dataDirectory.resolveSibling(name));
        }
    }

    private void makeApplicationRole() throws IOException {
        try (InputStream script = Objects.requireNonNull(EmbeddedServer.class.getResourceAsStream(ROLE_SCRIPT));
                Connection connection = database("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            // The password is made of letters and digits by RandomText: nothing to escape.
            statement.execute("alter role " + APPLICATION + " password '" + applicationPassword + "'");
        } catch (SQLException cause) {
            throw new IOException("cannot make the role " + APPLICATION, cause);
        }
    }

    private void lockDown() throws IOException {
        Path ready = dataDirectory.resolve(READY);
        if (Files.exists(ready)) {
            return;
        }
        try (Connection connection = database("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            // The password is made of letters and digits by RandomText: nothing to escape.
            statement.execute("alter role " + USER + " password '" + password + "'");
            Files.writeString(dataDirectory.resolve("pg_hba.conf"), PASSWORD_ONLY);
            statement.execute("select pg_reload_conf()");
            Files.createFile(ready);
        } catch (SQLException cause) {
            throw new IOException("cannot set the database password", cause);
        }
    }
}
