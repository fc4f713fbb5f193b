package cn.jianzhen.seal.evidence;

import cn.jianzhen.engine.EngineVersion;
import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.detector.DetectorRunner;
import cn.jianzhen.engine.detector.RunContext;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.seal.crypto.SigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;

/** Seals a finding of the newest run: computes it once more and packs it with its detector and with every row that the detector reads. */
public final class Sealing {
    static final Duration TIME_LIMIT = Duration.ofMinutes(10);
    static final String CATALOGUE = "detector/";
    static final String DATA = "data/";
    static final String ENDING = ".csv.gz";

    /** Why a finding cannot be sealed, in Chinese, with what to do. */
    public static final class NotSealed extends Exception {
        private static final long serialVersionUID = 1L;

        NotSealed(String message) {
            super(message);
        }
    }

    private record Stored(String detectorId, String detectorSha256, String runId, String snapshot) {}

    private final DuckDBConnection connection;
    private final Catalogue catalogue;
    private final Clock clock;

    /** Seals from the store behind this connection, which may be open for reading only. */
    public Sealing(DuckDBConnection connection, Catalogue catalogue, Clock clock) {
        this.connection = connection;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Writes the package; nothing is written when the finding cannot be computed again from what is there now. */
    public void seal(String findingId, SigningKey key, Path zip) throws IOException, NotSealed {
        try {
            Stored stored = stored(findingId);
            DetectorDefinition detector = detector(stored);
            Finding finding = again(detector, stored, findingId);
            Origin origin = Origin.of(
                    findingId,
                    finding.provenance(),
                    LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
            Map<String, byte[]> files = new TreeMap<>(FindingFiles.of(finding));
            files.put(Origin.FILE, origin.bytes());
            addDetector(detector, files);
            for (String table : detector.tables()) {
                files.put(DATA + table + ENDING, SealedTable.of(connection, table));
            }
            Map<String, byte[]> records = Records.of(connection, finding);
            files.putAll(records);
            addTests(detector, files);
            files.put(Received.FILE, Received.of(connection, detector.tables()));
            SheetContent content = SheetContent.of(detector, finding, origin, records.size() / 2);
            files.put(Sheet.FILE, Sheet.of(content));
            files.put(PdfSheet.FILE, PdfSheet.of(content, "检真疑点 " + findingId));
            SealedPackage.write(files, key, zip);
        } catch (SQLException e) {
            throw new IOException("读取检测数据出错：" + e.getMessage(), e);
        }
    }

    /** What the features of the sealed seconds depend on; a package must not be made that its own check would refuse. */
    private void addTests(DetectorDefinition detector, Map<String, byte[]> files)
            throws SQLException, IOException, NotSealed {
        NavigableSet<String> reportNos = new TreeSet<>();
        try {
            Records.sealed(files).forEach(one -> reportNos.add(one.reportNo()));
        } catch (BentPackage impossible) {
            throw new IllegalStateException(impossible);
        }
        files.putAll(Recomputed.facts(connection, detector.tables(), reportNos));
        String different = detector.tables().contains("features") ? Recomputed.differences(connection, reportNos) : "";
        if (!different.isEmpty()) {
            throw new NotSealed("数据库中的特征与由逐秒数据重算的不同（" + different + "）：程序已更新，请重新导入数据并运行 detect 再封存");
        }
    }

    private Stored stored(String findingId) throws SQLException, NotSealed {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT detector_id, detector_sha256, run_id, snapshot FROM latest_findings WHERE finding_id = ?")) {
            query.setString(1, findingId);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new NotSealed("最近一次检测没有疑点 " + findingId + "：请从疑点页面或 findings.csv 抄取疑点编号");
                }
                return new Stored(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
            }
        }
    }

    private DetectorDefinition detector(Stored stored) throws NotSealed {
        return catalogue
                .find(stored.detectorId())
                .filter(detector -> detector.sha256().equals(stored.detectorSha256()))
                .orElseThrow(() -> new NotSealed("检测器 " + stored.detectorId() + " 在检测之后改过：请重新运行 detect 再封存"));
    }

    private Finding again(DetectorDefinition detector, Stored stored, String findingId) throws SQLException, NotSealed {
        RunContext context = new RunContext(stored.runId(), EngineVersion.current(), stored.snapshot());
        DetectorOutcome outcome = new DetectorRunner(connection, context, TIME_LIMIT, clock).run(detector);
        return outcome.findings().stream()
                .filter(finding -> finding.findingId().equals(findingId))
                .findFirst()
                .orElseThrow(() -> new NotSealed("按现有数据不再得出疑点 " + findingId + "：检测之后导入过数据，请重新运行 detect 再封存"));
    }

    private static void addDetector(DetectorDefinition detector, Map<String, byte[]> files) throws IOException {
        String folder = CATALOGUE + "rules/" + detector.id() + "/";
        files.put(folder + "detector.yaml", FindingFiles.utf8(detector.files().yaml()));
        files.put(folder + "query.sql", FindingFiles.utf8(detector.files().query()));
        files.put(folder + "cases.yaml", FindingFiles.utf8(detector.files().cases()));
        try (InputStream words = Catalogue.class.getResourceAsStream("/catalogue/catalogue.yaml")) {
            if (words == null) {
                throw new IOException("程序不完整：缺少 catalogue.yaml，请重新构建");
            }
            files.put(CATALOGUE + "catalogue.yaml", words.readAllBytes());
        }
    }
}
