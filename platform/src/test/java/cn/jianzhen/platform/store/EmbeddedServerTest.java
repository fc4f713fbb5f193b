package cn.jianzhen.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    private static final String PASSWORD = "abcdefgh23456789";

    @TempDir
    private Path folder;

    @Test
    void whatWasCommittedIsThereAfterKillingThePlatform() throws Exception {
        Process victim = startVictim();
        long postmaster = readPid();
        victim.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(postmaster))
                .as("the server outlives its platform")
                .isPresent();

        try (EmbeddedServer again = start()) {
            assertThat(readPid()).isNotEqualTo(postmaster);
            assertThat(count(again)).isEqualTo(1);
        }
        assertThat(ProcessHandle.of(postmaster).filter(EmbeddedServerTest::runs))
                .isEmpty();
    }

    @Test
    void thePasswordIsNeededAndCommitsReachTheDisk() throws Exception {
        try (EmbeddedServer server = start()) {
            Assertions.assertThatThrownBy(() -> DriverManager.getConnection(server.url(), EmbeddedServer.USER, "wrong"))
                    .isInstanceOf(SQLException.class);
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(show(server, setting)).as(setting).isEqualTo("on");
            }
            assertThat(show(server, "listen_addresses")).isEqualTo("127.0.0.1");
        }
        assertThat(Files.getPosixFilePermissions(TestFolder.binaries()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whatAnEarlierVersionMadeIsHandedOverToTheRoleThatIsNoSuperuser() throws Exception {
        try (EmbeddedServer server = start();
                Connection connection = server.database("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema leads");
            statement.execute("create table leads.leads (lead_id bigint generated always as identity)");
            statement.execute("create function leads.one() returns int language sql as 'select 1'");
        }
        try (EmbeddedServer again = start();
                Connection connection = again.applicationDatabase("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table leads.leads add column plate text");
            statement.execute("insert into leads.leads (plate) values ('x')");
            statement.execute("create or replace function leads.one() returns int language sql as 'select 2'");
            statement.execute("create schema another");
            Assertions.assertThatThrownBy(() -> statement.execute("copy leads.leads to program 'true'"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aPidFileOfADeadOrForeignProcessDoesNotHinderTheStart() throws Exception {
        start().close();
        for (long pid : new long[] {4_000_000L, ProcessHandle.current().pid()}) {
            Files.writeString(pidFile(), pid + "\n" + dataDirectory() + "\n0\n1\n\nlocalhost\n\nready\n");
            try (EmbeddedServer server = start()) {
                assertThat(show(server, "fsync")).isEqualTo("on");
            }
        }
    }

    @Test
    void anUnfinishedFirstStartIsSetAsideNotDeleted() throws Exception {
        Files.createDirectories(dataDirectory());
        Files.writeString(dataDirectory().resolve("PG_VERSION"), "18");
        start().close();
        try (var children = Files.list(folder)) {
            assertThat(children.map(child -> child.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("decisions.unfinished-"))
                    .contains("decisions");
        }
    }

    @Test
    void anotherServerOnTheSameMachineIsLeftAlone() throws IOException {
        StaleServer stale = new StaleServer(folder, Duration.ofSeconds(1));
        Files.writeString(
                folder.resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
        stale.clear();
        assertThat(folder.resolve("postmaster.pid")).doesNotExist();
    }

    /** Starts a server, commits one row, says so and waits to be killed. */
    static final class Victim {
        private Victim() {}

        public static void main(String[] arguments) throws Exception {
            EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]), TestFolder.binaries(), PASSWORD);
            try (Connection connection = server.database("postgres").getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept (id int)");
                statement.execute("insert into kept values (1)");
            }
            System.out.println("committed");
            System.in.read();
        }
    }

    private Process startVictim() throws IOException {
        Process victim = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        dataDirectory().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8));
        assertThat(said.lines().anyMatch(line -> line.equals("committed"))).isTrue();
        return victim;
    }

    private EmbeddedServer start() throws IOException {
        return EmbeddedServer.start(dataDirectory(), TestFolder.binaries(), PASSWORD);
    }

    private Path dataDirectory() {
        return folder.resolve("decisions");
    }

    private Path pidFile() {
        return dataDirectory().resolve("postmaster.pid");
    }

    private long readPid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
    }

    /** A zombie has no command line. */
    private static boolean runs(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private static long count(EmbeddedServer server) throws SQLException {
        return Long.parseLong(ask(server, "select count(*) from kept"));
    }

    private static String show(EmbeddedServer server, String setting) throws SQLException {
        return ask(server, "show " + setting);
    }

    private static String ask(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = server.database("postgres").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
