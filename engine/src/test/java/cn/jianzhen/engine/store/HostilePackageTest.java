package cn.jianzhen.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jianzhen.engine.pack.Limits;
import cn.jianzhen.engine.pack.PackageException;
import cn.jianzhen.engine.pack.PackageFixture;
import cn.jianzhen.engine.pack.Problem;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.record.TableSchema;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a package is said with file and remedy, and the store stays as it was. */
class HostilePackageTest {
    @TempDir
    Path folder;

    private final PackageFixture fixture = new PackageFixture();
    private MeasurementStore store;

    @BeforeEach
    void openStore() {
        store = MeasurementStore.open(folder.resolve("data"), Schema.bundled(), new StoreSettings(300, 1));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private Problem refused(Path path) throws Exception {
        return refused(path, Limits.standard());
    }

    private Problem refused(Path path, Limits limits) throws Exception {
        Importer importer = new Importer(store, limits, 2, Clock.systemUTC());
        PackageException refusal =
                catchThrowableOfType(PackageException.class, () -> importer.take(path, new SilentProgress()));
        assertThat(refusal).as("the package must be refused").isNotNull();
        assertStoreIsEmpty();
        return refusal.problems().get(0);
    }

    private void assertStoreIsEmpty() throws Exception {
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            for (TableSchema table : Schema.bundled().tables()) {
                assertNoRows(statement, table.name());
            }
            assertNoRows(statement, "quarantine");
            assertNoRows(statement, "deliveries");
        }
    }

    private static void assertNoRows(Statement statement, String table) throws Exception {
        try (ResultSet counted = statement.executeQuery("SELECT count(*) FROM " + table)) {
            counted.next();
            assertThat(counted.getLong(1)).as("rows left in " + table).isZero();
        }
    }

    @Test
    void aPlainFixtureIsAccepted() throws Exception {
        ImportReport report = new Importer(store, Limits.standard(), 2, Clock.systemUTC())
                .take(fixture.zip(folder), new SilentProgress());
        assertThat(report.rejectedRows()).isZero();
        assertThat(report.warnings()).containsExactly("数据包没有 manifest.json，无法核对行数和校验值");
    }

    @Test
    void aTruncatedGzipIsRefused() throws Exception {
        byte[] whole = PackageFixture.gzip(fixture.bytes("traces.csv"));
        fixture.without("traces.csv").with("traces.csv.gz", Arrays.copyOf(whole, whole.length - 9));
        Problem problem = refused(fixture.folder(folder));
        assertThat(problem.file()).isEqualTo("traces.csv.gz");
        assertThat(problem.remedy()).contains("重新传送");
    }

    @Test
    void aFileCutOffInsideARowIsRefused() throws Exception {
        fixture.with("traces.csv", "report_no,t,phase,rpm,co_pct\nR1,1,0,700,0.10\nR1,2,0");
        Problem problem = refused(fixture.folder(folder));
        assertThat(problem.row()).isEqualTo(3);
        assertThat(problem.what()).contains("中断");
    }

    @Test
    void aFileShorterThanItsManifestIsRefused() throws Exception {
        fixture.with(
                "manifest.json",
                "{\"format\":1,\"source\":\"t\",\"region\":\"410800\",\"files\":{\"stations.csv\":{\"rows\":2,\"sha256\":\"\"}}}");
        Problem problem = refused(fixture.folder(folder));
        assertThat(problem.what()).isEqualTo("清单记载 2 行，实际 1 行");
    }

    @Test
    void aFileWhoseHashDiffersFromTheManifestIsRefused() throws Exception {
        fixture.with(
                "manifest.json",
                "{\"format\":1,\"source\":\"t\",\"region\":\"410800\",\"files\":{\"stations.csv\":{\"rows\":1,\"sha256\":\"ab\"}}}");
        assertThat(refused(fixture.folder(folder)).what()).contains("SHA-256");
    }

    @Test
    void aManifestThatIsNoJsonIsRefused() throws Exception {
        fixture.with("manifest.json", "{\"format\":1,");
        assertThat(refused(fixture.folder(folder)).file()).isEqualTo("manifest.json");
    }

    @Test
    void gbkIsRefusedAsWrongEncoding() throws Exception {
        fixture.with("stations.csv", "station_id,name\n410802001,甲站\n".getBytes(Charset.forName("GBK")));
        Problem problem = refused(fixture.folder(folder));
        assertThat(problem.what()).contains("UTF-8");
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo("name");
    }

    @Test
    void utf16IsRefusedAsWrongEncoding() throws Exception {
        fixture.with("stations.csv", "station_id,name\n1,甲\n".getBytes(StandardCharsets.UTF_16));
        assertThat(refused(fixture.folder(folder)).what()).contains("UTF-16");
    }

    @Test
    void aLineOfTwoGigabytesIsRefusedWithoutReadingItWhole() throws Exception {
        byte[] mebibyte = new byte[1 << 20];
        Arrays.fill(mebibyte, (byte) 'x');
        byte[] huge = PackageFixture.gzip(out -> {
            out.write("station_id,name\n".getBytes(StandardCharsets.UTF_8));
            writeTimes(out, mebibyte, 2048);
        });
        fixture.without("stations.csv").with("stations.csv.gz", huge);
        Problem problem = refused(fixture.folder(folder));
        assertThat(problem.row()).isEqualTo(2);
        assertThat(problem.what()).contains("一行超过");
    }

    private static void writeTimes(OutputStream out, byte[] block, int times) throws java.io.IOException {
        for (int i = 0; i < times; i++) {
            out.write(block);
        }
    }

    @Test
    void twoRowsWithOneKeyAndDifferentCellsAreRefusedByBothRows() throws Exception {
        fixture.with("stations.csv", "station_id,name\n410802001,甲站\n410802002,丙站\n410802001,乙站\n");
        Problem problem = refused(fixture.folder(folder));
        assertThat(problem.row()).isEqualTo(4);
        assertThat(problem.value()).isEqualTo("410802001");
        assertThat(problem.what()).contains("第 2 行");
    }

    @Test
    void twoDifferentRowsForOneSecondAreRefused() throws Exception {
        fixture.with("traces-01.csv", "report_no,t,phase,rpm,co_pct\nR1,2,0,999,0.10\n");
        assertThat(refused(fixture.folder(folder)).value()).isEqualTo("R1,2");
    }

    @Test
    void aZipBombIsStopped() throws Exception {
        byte[] rows = "410802001,甲站\n".repeat(60_000).getBytes(StandardCharsets.UTF_8);
        byte[] bomb = PackageFixture.gzip(out -> {
            out.write("station_id,name\n".getBytes(StandardCharsets.UTF_8));
            writeTimes(out, rows, 40);
        });
        fixture.without("stations.csv").with("stations.csv.gz", bomb);
        Problem problem = refused(fixture.zip(folder), new Limits(1L << 40, 100, 1 << 20, 100));
        assertThat(problem.what()).contains("异常膨胀");
    }

    @Test
    void aNameThatClimbsOutOfTheZipIsRefused() throws Exception {
        for (String name : List.of("../stations.csv", "/etc/stations.csv", "a/../../stations.csv", "C:stations.csv")) {
            PackageFixture evil = new PackageFixture().with(name, "station_id,name\n1,甲\n");
            Problem problem = refused(evil.zip(folder));
            assertThat(problem.what()).contains("路径穿越");
            assertThat(problem.file()).isEqualTo(name);
        }
    }

    @Test
    void aTornZipIsRefused() throws Exception {
        Path zip = fixture.zip(folder);
        Files.write(zip, Arrays.copyOf(Files.readAllBytes(zip), 200));
        assertThat(refused(zip).what()).contains("zip");
    }

    @Test
    void missingFilesAndColumnsAreAllNamedAtOnce() throws Exception {
        Path package1 = fixture.without("stations.csv").without("vehicles.csv").folder(folder);
        Importer importer = new Importer(store, Limits.standard(), 1, Clock.systemUTC());
        PackageException refusal =
                catchThrowableOfType(PackageException.class, () -> importer.take(package1, new SilentProgress()));
        assertThat(refusal.problems()).extracting(Problem::file).containsExactly("stations.csv", "vehicles.csv");
    }

    @Test
    void aMissingKeyColumnIsNamed() throws Exception {
        fixture.with("stations.csv", "name\n甲\n");
        assertThat(refused(fixture.folder(folder)).column()).isEqualTo("station_id");
    }

    @Test
    void aQuoteThatNeverClosesIsRefused() throws Exception {
        fixture.with("stations.csv", "station_id,name\n410802001,\"甲站\n410802002,乙站\n");
        assertThat(refused(fixture.folder(folder)).what()).contains("引号没有闭合");
    }
}
