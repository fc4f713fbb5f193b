package cn.jianzhen.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.engine.EngineVersion;
import cn.jianzhen.platform.PlatformTest;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.DecisionsDoor;
import cn.jianzhen.platform.store.Migrations;
import cn.jianzhen.platform.store.TestServer;
import cn.jianzhen.seal.chain.ChainCheck;
import cn.jianzhen.seal.chain.Entry;
import cn.jianzhen.seal.crypto.VerifyingKey;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTest extends PlatformTest {
    private static final long SEED = 20241008;
    private static final int FLIPS = 150;
    private static final char[] PASSPHRASE = "一句 只有 我们 知道的话".toCharArray();
    private static final char[] NONE = {};

    @TempDir
    private Path folder;

    @Autowired
    private HikariDataSource decisions;

    @Autowired
    private DataFolder data;

    private Path file() {
        return folder.resolve("backup.zip");
    }

    private BackupManifest backUp(char[] passphrase) throws IOException {
        try (DecisionsDoor door = door()) {
            return new Backup(data.root(), door, clock).to(file(), passphrase);
        }
    }

    private DecisionsDoor door() {
        return TestServer.door(decisions.getJdbcUrl());
    }

    /** Into a new database of the test server; a JVM unpacks only one server. */
    private DecisionsDoor restore(Path target, char[] passphrase) throws IOException {
        DecisionsDoor empty = TestServer.freshDoor();
        try (BackupFile backup = BackupFile.open(file())) {
            new Restore(backup, passphrase, any -> empty).to(target);
        }
        return empty;
    }

    private void decide(int number) {
        assertThat(withToken(browser.put().uri("/api/findings/F1/outcome"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"outcome\": \"undecided\", \"note\": \"第 " + number + " 次\"}")
                        .with(TestUsers.analyst())
                        .exchange())
                .hasStatusOk();
    }

    /** Every request writes an outcome and entries of the audit log. */
    @Test
    void aBackupMadeWhileOthersWriteIsOneMomentOfBothStores() throws Exception {
        decide(0);
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger written = new AtomicInteger();
        BackupManifest manifest;
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<?>> writers =
                    List.of(people.submit(() -> write(done, written)), people.submit(() -> write(done, written)));
            manifest = backUp(PASSPHRASE);
            done.set(true);
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        assertThat(written).hasPositiveValue();
        Path target = folder.resolve("restored");
        try (DecisionsDoor door = restore(target, PASSPHRASE)) {
            JdbcClient restored = JdbcClient.create(door.database());
            for (BackupManifest.Dumped table : manifest.tables()) {
                assertThat(restored.sql("select count(*) from " + table.module() + "." + table.table())
                                .query(Long.class)
                                .single())
                        .as(table.part())
                        .isEqualTo(table.rows());
            }
            ChainCheck check = chain(restored, target);
            assertThat(check.bend()).isNull();
            assertThat(check.entries()).isPositive();
            assertThat(givesNewNumbers(restored)).isTrue();
        }
        assertThat(findings(target)).isEqualTo(findings(data.root())).hasSize(4);
        assertThat(target.resolve("audit.key"))
                .hasSameBinaryContentAs(data.root().resolve("audit.key"));
        assertThat(Files.getPosixFilePermissions(target.resolve("audit.key"))).hasSize(2);
    }

    /** A number that was given before is not given again. */
    private static boolean givesNewNumbers(JdbcClient restored) {
        return restored.sql("insert into detection.finding_outcomes (finding_id, run_id, detector_id,"
                        + " detector_version, hard, score, outcome, note, recorded_by, recorded_at)"
                        + " values ('F1', 'R', 'd', '1', true, 0.5, 'refuted', '', 'x', now())"
                        + " returning outcome_id > (select max(outcome_id) from detection.finding_outcomes)")
                .query(Boolean.class)
                .single();
    }

    /** Rows of very different lengths do not stay in the order in which they are written. */
    @Test
    void rowsThatTheServerPutsElsewhereAreTheSameRows() throws IOException {
        try (DecisionsDoor all = door()) {
            JdbcClient.create(all.database())
                    .sql("insert into detection.finding_outcomes (finding_id, run_id, detector_id,"
                            + " detector_version, hard, score, outcome, note, recorded_by, recorded_at)"
                            + " select 'F1', 'R', 'd', '1', true, 0.5, 'refuted',"
                            + " (select string_agg(md5(n::text || m::text), '') from generate_series(1, 1 + n * 37 % 60) m),"
                            + " 'x', now() from generate_series(1, 3000) n")
                    .update();
        }
        backUp(NONE);
        restore(folder.resolve("restored"), NONE).close();
    }

    private void write(AtomicBoolean done, AtomicInteger written) {
        while (!done.get()) {
            decide(written.incrementAndGet());
        }
    }

    private static ChainCheck chain(JdbcClient database, Path folder) throws IOException {
        ChainCheck check = new ChainCheck(VerifyingKey.parse(Files.readString(folder.resolve("audit.pub"))));
        database.sql("select * from audit.entries order by number")
                .query((row, number) -> new Entry(
                        row.getLong("number"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("details"),
                        row.getString("previous"),
                        row.getString("digest")))
                .list()
                .forEach(check::next);
        database.sql("select number, digest from audit.head")
                .query((row, number) -> {
                    check.endsWith(row.getLong(1), row.getString(2));
                    return number;
                })
                .single();
        return check;
    }

    private static List<String> findings(Path folder) throws Exception {
        java.util.Properties readOnly = new java.util.Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        try (var connection =
                        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("measurements.duckdb"), readOnly);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select findings::varchar from findings order by all")) {
            List<String> all = new java.util.ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    @Test
    void anyFlippedBitIsFound() throws IOException {
        backUp(PASSPHRASE);
        Random random = new Random(SEED);
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            for (int flip = 0; flip < FLIPS; flip++) {
                // The first and last bytes, where the zip's own tables and the digest are, and any others.
                long at = flip < 30
                        ? flip
                        : flip < 60 ? bytes.length() - 1 - 7L * (flip - 30) : random.nextLong(bytes.length());
                bytes.seek(at);
                int whole = bytes.read();
                bytes.seek(at);
                bytes.write(whole ^ (1 << random.nextInt(8)));
                assertThatThrownBy(() -> BackupFile.open(file()))
                        .as("seed " + SEED + ", byte " + at)
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("备份");
                bytes.seek(at);
                bytes.write(whole);
            }
        }
        BackupFile.open(file()).close();
    }

    @Test
    void aTornFileIsFound() throws IOException {
        backUp(NONE);
        byte[] whole = Files.readAllBytes(file());
        for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
            Files.write(file(), java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> BackupFile.open(file())).isInstanceOf(IOException.class);
        }
    }

    @Test
    void withoutAPassphraseTheKeysAreLeftOutAndSaid() throws IOException {
        assertThat(backUp(NONE).leftOut()).contains("audit.key");
        Path target = folder.resolve("restored");
        restore(target, NONE).close();
        assertThat(target.resolve("audit.key")).doesNotExist();
        assertThat(target.resolve("audit.pub")).exists();
    }

    @Test
    void aWrongOrMissingPassphraseLeavesNothingBehind() throws IOException {
        backUp(PASSPHRASE);
        Path target = folder.resolve("restored");
        assertThatThrownBy(() -> restore(target, NONE)).hasMessageContaining("需要口令");
        assertThatThrownBy(() -> restore(target, "别的".toCharArray())).hasMessageContaining("口令不正确");
        try (var inside = Files.list(folder)) {
            assertThat(inside).containsExactly(file());
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsNotOverwritten() throws IOException {
        backUp(NONE);
        Path mine = Files.writeString(
                Files.createDirectory(folder.resolve("restored")).resolve("mine"), "mine");
        assertThatThrownBy(() -> restore(folder.resolve("restored"), NONE)).hasMessageContaining("不是空的");
        assertThat(mine).hasContent("mine");
    }

    @Test
    void aBackupOfANewerProgramIsRefused() throws Exception {
        for (BackupManifest newer : List.of(
                new BackupManifest("9.0.0", "2030-01-01T00:00"),
                withStep(new Migrations.Step("99", 1)),
                withStep(new Migrations.Step("1", 1)))) {
            Files.deleteIfExists(file());
            try (BackupWriter writer = new BackupWriter(file(), newer)) {
                writer.finish();
            }
            assertThatThrownBy(() -> restore(folder.resolve("restored"), NONE))
                    .isInstanceOf(IOException.class)
                    .hasMessageMatching(".*(请先升级程序|由另一套程序建立).*");
            assertThat(folder.resolve("restored")).doesNotExist();
        }
    }

    private static BackupManifest withStep(Migrations.Step step) {
        BackupManifest manifest = new BackupManifest(EngineVersion.current(), "2030-01-01T00:00");
        manifest.schemas().add(new BackupManifest.SchemaForm("leads", List.of(step)));
        return manifest;
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsRefused() throws Exception {
        try (BackupWriter writer =
                new BackupWriter(file(), new BackupManifest(EngineVersion.current(), "2024-01-01T00:00"))) {
            writer.part("files/../../stolen", out -> out.write(1));
            writer.finish();
        }
        assertThatThrownBy(() -> restore(folder.resolve("restored"), NONE)).hasMessageContaining("名称不合规");
        assertThat(folder.resolve("stolen")).doesNotExist();
    }

    @Test
    void aManifestSurvivesBeingWrittenDown() throws IOException {
        BackupManifest manifest = backUp(NONE);
        assertThat(BackupManifest.parse(manifest.bytes()).bytes()).isEqualTo(manifest.bytes());
        assertThat(manifest.measured()).containsEntry("inspections", 3L);
    }
}
