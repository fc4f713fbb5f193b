package cn.jianzhen.seal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.pack.Limits;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.run.DetectionRun;
import cn.jianzhen.engine.store.Importer;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import cn.jianzhen.seal.crypto.SigningKey;
import cn.jianzhen.seal.crypto.VerifyingKey;
import cn.jianzhen.simulator.fraud.FraudOrder;
import cn.jianzhen.simulator.world.CitySimulation;
import cn.jianzhen.simulator.world.Order;
import cn.jianzhen.simulator.world.Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: a simulated city, imported, detected, one finding sealed, and checked with nothing but the file and the key. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CityEvidenceTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-11-01T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private static final int TESTS = 300;

    /** Every byte of a file up to this length is flipped, of longer ones every so many; so are all bytes around the files. */
    private static final int SMALL = 300;

    private static final int STEP = 499;

    private Path folder = Path.of("");
    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final VerifyingKey known = key.verifyingKey();
    private Finding finding = null;
    private byte[] whole = {};

    @BeforeAll
    void sealOneFindingOfACity(@TempDir Path made) throws Exception {
        folder = made;
        Path city = folder.resolve("city");
        new CitySimulation(new Order(Profile.DEMO, 7, TESTS, new FraudOrder(0.02, 0.9, Set.of()), city))
                .run(done -> {});
        try (MeasurementStore store =
                MeasurementStore.open(folder.resolve("data"), Schema.bundled(), new StoreSettings(500, 1))) {
            new Importer(store, Limits.standard(), 1, CLOCK).take(city, new Quiet());
            finding = DetectionRun.over(store, Catalogue.bundled(), CLOCK, outcome -> {}).findings().stream()
                    .filter(one -> one.provenance().detectorId().equals("trace-exact-copy"))
                    .min(Comparator.comparing(Finding::findingId))
                    .orElseThrow();
            whole = Files.readAllBytes(sealed(store, folder.resolve("evidence.zip")));
        }
    }

    private Path sealed(MeasurementStore store, Path zip) throws IOException, Sealing.NotSealed {
        try (DuckDBConnection connection = store.connect()) {
            new Sealing(connection, Catalogue.bundled(), CLOCK).seal(finding.findingId(), key, zip);
            return zip;
        } catch (SQLException cause) {
            throw new IOException(cause);
        }
    }

    private static final class Quiet implements Importer.Progress {
        @Override
        public void step(String name, long total) {
            // Nobody looks on.
        }

        @Override
        public void advance(long amount) {
            // Nobody looks on.
        }
    }

    private SortedMap<String, byte[]> files() throws IOException, BentPackage {
        return SealedPackage.read(whole, known);
    }

    @Test
    void itVerifiesAndItsFindingComesOutTheSame() throws IOException, BentPackage {
        Path zip = Files.write(folder.resolve("copy.zip"), whole);
        Unsealing.Proof proof = Unsealing.check(zip, known, folder, CLOCK);
        assertThat(proof.findingId()).isEqualTo(finding.findingId());
        assertThat(proof.recomputedTests()).isGreaterThanOrEqualTo(2);
    }

    /** Somebody with a key of his own changes a feature that the detector does not even read, and signs all anew. */
    @Test
    void aChangedFeatureIsFoundByComputingItAgainAndNotOnlyByTheSignature() throws IOException, BentPackage {
        SortedMap<String, byte[]> files = files();
        String path = "data/features.csv.gz";
        String reportNo = Records.sealed(files).get(0).reportNo();
        files.put(path, changed(files.get(path), reportNo, "trace_seconds"));
        SigningKey other = SigningKey.generate(new SecureRandom());
        Path zip = folder.resolve("another-key.zip");
        SealedPackage.write(files, other, zip);
        assertThatThrownBy(() -> Unsealing.check(zip, other.verifyingKey(), folder, CLOCK))
                .isInstanceOf(BentPackage.class)
                .hasMessageContaining("特征与封存的不同")
                .hasMessageContaining(reportNo)
                .hasMessageContaining("trace_seconds");
    }

    @Test
    void secondsWithoutTheirTestAreRefused() throws IOException, BentPackage {
        SortedMap<String, byte[]> files = files();
        String path = "data/inspections.csv.gz";
        String reportNo = Records.sealed(files).get(0).reportNo();
        String rows = gunzipped(files.get(path));
        files.put(
                path,
                gzipped(rows.lines()
                        .filter(line -> !line.contains(reportNo))
                        .collect(java.util.stream.Collectors.joining("\r\n", "", "\r\n"))));
        Path zip = folder.resolve("without-test.zip");
        SealedPackage.write(files, key, zip);
        assertThatThrownBy(() -> Unsealing.check(zip, known, folder, CLOCK)).hasMessageContaining("却没有这次检验");
    }

    /** One more than the figure in this column of this test. */
    private static byte[] changed(byte[] gzipped, String reportNo, String column) throws IOException {
        List<String> lines = gunzipped(gzipped).lines().toList();
        int at = List.of(lines.get(0).split(",", -1)).indexOf('"' + column + '"');
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            if (line.startsWith('"' + reportNo + '"')) {
                long figure = Long.parseLong(cells[at].replace("\"", ""));
                cells[at] = '"' + Long.toString(figure + 1) + '"';
            }
            text.append(String.join(",", cells)).append("\r\n");
        }
        return gzipped(text.toString());
    }

    private static String gunzipped(byte[] gzipped) throws IOException {
        try (GZIPInputStream rows = new GZIPInputStream(new ByteArrayInputStream(gzipped))) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void theDigestOfTheReceivedPackageIsInside() throws Exception {
        assertThat(new String(files().get("received.csv"), StandardCharsets.UTF_8))
                .matches("delivery_id,sha256,bytes\r\n[0-9a-f]{16},,\r\n");
        try (MeasurementStore store =
                MeasurementStore.open(folder.resolve("data"), Schema.bundled(), new StoreSettings(500, 1))) {
            String deliveryId = new String(files().get("received.csv"), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow()
                    .substring(0, 16);
            store.noteReceived(deliveryId, "ab".repeat(32), 7);
            byte[] again = Files.readAllBytes(sealed(store, folder.resolve("received.zip")));
            assertThat(new String(SealedPackage.read(again, known).get("received.csv"), StandardCharsets.UTF_8))
                    .endsWith(deliveryId + "," + "ab".repeat(32) + ",7\r\n");
        }
    }

    @Test
    void everyFlippedByteIsFound() {
        BitSet places = places();
        assertThat(places.cardinality()).isGreaterThan(3_000);
        for (int at = places.nextSetBit(0); at >= 0; at = places.nextSetBit(at + 1)) {
            whole[at] ^= (byte) (1 << at % 8);
            int place = at;
            assertThatThrownBy(() -> SealedPackage.read(whole, known))
                    .as("byte " + place)
                    .isInstanceOf(BentPackage.class);
            whole[at] ^= (byte) (1 << at % 8);
        }
    }

    /** The zip's own bytes and small files whole, of the others a sample. */
    private BitSet places() {
        BitSet places = new BitSet(whole.length);
        places.set(0, whole.length);
        int at = 0;
        while (whole[at] == 'P' && whole[at + 1] == 'K' && whole[at + 2] == 3) {
            int content = at + 30 + number(at + 26, 2) + number(at + 28, 2);
            int length = number(at + 18, 4);
            if (length > SMALL) {
                places.clear(content, content + length);
                for (int one = content; one < content + length; one += STEP) {
                    places.set(one);
                }
            }
            at = content + length;
        }
        return places;
    }

    private int number(int at, int bytes) {
        int number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = (number << 8) | (whole[at + i] & 0xff);
        }
        return number;
    }

    @Test
    void theSecondsOfBothInspectionsAreInside() throws IOException, BentPackage {
        SortedMap<String, byte[]> files = files();
        String index = new String(files.get("records/index.csv"), StandardCharsets.UTF_8);
        assertThat(finding.related()).hasSizeGreaterThanOrEqualTo(2);
        finding.related().forEach(one -> assertThat(index).contains(",traces,\"" + one.id() + "\","));
        String first = new String(files.get("records/0001.csv"), StandardCharsets.UTF_8);
        assertThat(first.lines().findFirst().orElseThrow()).startsWith("t(s),").contains("co2_pct(%)");
        assertThat(first.lines().count()).isGreaterThan(60);
    }

    /** Who holds the key and changes what people read, but not the record that it is made from. */
    @Test
    void secondsThatDoNotFollowFromTheRecordAreFoundThoughTheyAreSigned() throws IOException, BentPackage {
        SortedMap<String, byte[]> files = files();
        byte[] readable = files.get("records/0001.csv");
        readable[readable.length - 3] ^= 1;
        Path zip = folder.resolve("forged.zip");
        SealedPackage.write(files, key, zip);
        assertThatThrownBy(() -> Unsealing.check(zip, known, folder, CLOCK)).hasMessageContaining("逐秒数据 0001.csv");
    }

    @Test
    void thePdfIsReadableAndTheSameEachTime() throws Exception {
        byte[] pdf = files().get("sheet.pdf");
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            String text = new org.apache.pdfbox.text.PDFTextStripper().getText(document);
            assertThat(text).contains(finding.findingId(), SheetContent.CAVEAT, "现场核查要点", "第 1 页");
            assertThat(text).doesNotContain("〓");
        }
        try (MeasurementStore store =
                MeasurementStore.open(folder.resolve("data"), Schema.bundled(), new StoreSettings(500, 1))) {
            byte[] again = Files.readAllBytes(sealed(store, folder.resolve("again.zip")));
            assertThat(SealedPackage.read(again, known).get("sheet.pdf")).isEqualTo(pdf);
        }
    }

    @Test
    void everyRowOfTheDetectorsTablesIsInside() throws IOException, BentPackage {
        List<String> tables = files().keySet().stream()
                .filter(name -> name.startsWith("data/"))
                .toList();
        assertThat(tables).contains("data/inspections.csv.gz", "data/features.csv.gz");
        try (GZIPInputStream rows =
                new GZIPInputStream(new ByteArrayInputStream(files().get("data/inspections.csv.gz")))) {
            assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .count())
                    .isGreaterThan(TESTS / 2);
        }
    }
}
