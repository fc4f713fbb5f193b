package cn.jianzhen.seal.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.run.DetectionRun;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import cn.jianzhen.seal.crypto.SigningKey;
import cn.jianzhen.seal.evidence.Forging;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SealAndVerifyTest {
    private static final long SEED = 20241008;
    private static final int FLIPS = 120;

    /** Two cars on one line at once; empty text, null, comma and quote must survive. */
    private static final String DATA = """
            insert into inspections (report_no, line_id, station_id, vin, plate, method, exhaust_result, started_at, ended_at,
                uploaded_at, sender_phone) values
              ('A', 'L1', 'S1', 'V1', '豫H00001', 'asm', 'pass', '2024-10-08 09:00:00', '2024-10-08 09:05:00',
                '2024-10-08 09:05:20', ''),
              ('B', 'L1', 'S1', 'V2', '豫H"0,2', 'asm', 'pass', '2024-10-08 09:01:00', '2024-10-08 09:04:00',
                '2024-10-08 09:04:20', null)
            """;

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();
    private String finding = "";

    @BeforeEach
    void detected() throws SQLException {
        try (MeasurementStore store = open()) {
            try (DuckDBConnection connection = store.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(DATA);
            }
            finding = DetectionRun.over(store, Catalogue.bundled(), SealCommands.CLOCK, outcome -> {})
                    .findings()
                    .get(0)
                    .findingId();
        }
    }

    private MeasurementStore open() {
        return MeasurementStore.open(folder.resolve("data"), Schema.bundled(), new StoreSettings(500, 1));
    }

    private int run(String... arguments) {
        CommandLine line = SealCommands.commandLine();
        line.setOut(new PrintWriter(printed, true)).setErr(new PrintWriter(printed, true));
        return line.execute(arguments);
    }

    private int seal() {
        return run("seal", finding, "--data", folder.resolve("data").toString(), "--out", zip().toString());
    }

    private int verify() {
        return run(
                "verify",
                zip().toString(),
                "--key",
                folder.resolve("data/evidence.pub").toString());
    }

    private Path zip() {
        return folder.resolve("evidence.zip");
    }

    @Test
    void whatWasSealedVerifiesAndComesOutTheSame() {
        assertThat(seal()).as(printed.toString()).isZero();
        assertThat(verify()).as(printed.toString()).isZero();
        assertThat(printed.toString()).contains("证据包完好").contains("逐字节相同");
    }

    @Test
    void withoutAKeyItSaysWhoseWordIsTaken() {
        seal();
        assertThat(run("verify", zip().toString())).isZero();
        assertThat(printed.toString()).contains("取自包内");
    }

    @Test
    void flippingAnyBitAnywhereIsFound() throws IOException {
        seal();
        byte[] whole = Files.readAllBytes(zip());
        Random random = new Random(SEED);
        for (int flip = 0; flip < FLIPS; flip++) {
            // The last bytes, where the zip keeps its table, and any others.
            int at = flip < FLIPS / 2 ? whole.length - 1 - flip : random.nextInt(whole.length);
            byte[] bent = whole.clone();
            bent[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(zip(), bent);
            assertThat(verify()).as("seed " + SEED + ", byte " + at).isOne();
        }
    }

    @Test
    void aTornOrLengthenedFileIsFound() throws IOException {
        seal();
        byte[] whole = Files.readAllBytes(zip());
        Files.write(zip(), java.util.Arrays.copyOf(whole, whole.length - 1));
        assertThat(verify()).isOne();
        Files.write(zip(), java.util.Arrays.copyOf(whole, whole.length + 1));
        assertThat(verify()).isOne();
    }

    @Test
    void aZipBombIsRefusedBeforeItIsUnpacked() throws IOException {
        seal();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream bomb = new ZipOutputStream(Files.newOutputStream(zip()))) {
            bomb.putNextEntry(new ZipEntry("manifest.tsv"));
            for (int i = 0; i < 300; i++) {
                bomb.write(zeros);
            }
        }
        assertThat(Files.size(zip())).isLessThan(1 << 20);
        assertThat(verify()).isOne();
        assertThat(printed.toString()).contains("是压缩的");
    }

    @Test
    void aPackageOfAnotherSignerIsRefused() throws IOException {
        seal();
        Files.writeString(
                folder.resolve("data/evidence.pub"),
                SigningKey.generate(new SecureRandom()).verifyingKey().toText());
        assertThat(verify()).isOne();
        assertThat(printed.toString()).contains("不是由所给公钥对应的平台封存");
    }

    /** Who holds the key and changes the figures is found by the computation. */
    @Test
    void aFindingThatDoesNotFollowFromItsRowsIsFoundThoughItIsSigned() throws IOException, SQLException {
        seal();
        Files.move(zip(), folder.resolve("first.zip"));
        try (MeasurementStore store = open();
                DuckDBConnection connection = store.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update inspections set ended_at = '2024-10-08 09:03:30' where report_no = 'B'");
        }
        assertThat(seal()).as(printed.toString()).isZero();
        String changed = content(zip(), "finding.csv");
        assertThat(changed).isNotEqualTo(content(folder.resolve("first.zip"), "finding.csv"));
        Forging.write(folder.resolve("first.zip"), "finding.csv", changed, folder.resolve("data/evidence.key"), zip());
        assertThat(verify()).isOne();
        assertThat(printed.toString()).contains("由包内数据重算，finding.csv 与封存的不同");
    }

    @Test
    void afterTheDataChangedAFindingThatIsGoneIsNotSealed() throws SQLException {
        try (MeasurementStore store = open();
                DuckDBConnection connection = store.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from inspections where report_no = 'A'");
        }
        assertThat(seal()).isOne();
        assertThat(printed.toString()).contains("请重新运行 detect 再封存");
        assertThat(zip()).doesNotExist();
    }

    @Test
    void anUnknownFindingAndAnExistingFileAreRefused() throws IOException {
        assertThat(run("seal", "nothing", "--data", folder.resolve("data").toString(), "--out", zip().toString()))
                .isOne();
        assertThat(printed.toString()).contains("没有疑点 nothing");
        Files.writeString(zip(), "mine");
        assertThat(seal()).isOne();
        assertThat(zip()).hasContent("mine");
    }

    @Test
    void whatADetectorNeedsIsSealedThoughItsQueryDoesNotNameIt() {
        assertThat(Catalogue.bundled().find("trace-near-copy").orElseThrow().tables())
                .contains("traces", "trace_twins", "inspections");
    }

    private static String content(Path zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                in.transferTo(bytes);
                if (entry.getName().equals(name)) {
                    return bytes.toString(StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no " + name);
    }
}
