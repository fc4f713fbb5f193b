package cn.jianzhen.seal.evidence;

import cn.jianzhen.engine.EngineVersion;
import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.detector.DetectorRunner;
import cn.jianzhen.engine.detector.RunContext;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import cn.jianzhen.seal.crypto.VerifyingKey;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Checks a sealed package: every byte, then features from the seconds and the finding from the rows, computed again. */
public final class Unsealing {
    /**
     * A package that is as it was sealed and whose finding comes out the same.
     *
     * @param sealedWith the engine version that sealed it
     * @param checkedWith the engine version that checked it
     * @param recomputedTests tests whose features were computed again from their seconds
     */
    public record Proof(
            String findingId,
            String detectorId,
            String sealedAt,
            String sealedWith,
            String checkedWith,
            int recomputedTests) {}

    private Unsealing() {}

    /** The key that the package names itself, for those who have none of their own. */
    public static VerifyingKey ownKey(Path zip) throws IOException, BentPackage {
        return SealedPackage.ownKey(zip);
    }

    /**
     * Reads a package of this key, computes its finding again and compares.
     *
     * @param working a folder for a store that is deleted again
     * @throws BentPackage with the first thing that is not as it was
     */
    public static Proof check(Path zip, VerifyingKey key, Path working, Clock clock) throws IOException, BentPackage {
        SortedMap<String, byte[]> files = SealedPackage.read(zip, key);
        Path folder = Files.createTempDirectory(working, "unsealing");
        try {
            return check(files, folder, clock);
        } finally {
            delete(folder);
        }
    }

    private static Proof check(SortedMap<String, byte[]> files, Path folder, Clock clock)
            throws IOException, BentPackage {
        Records.check(files);
        Origin origin = Origin.parse(required(files, Origin.FILE));
        DetectorDefinition detector = detector(files, origin, folder);
        int recomputed;
        try (MeasurementStore store =
                        MeasurementStore.open(folder.resolve("data"), Schema.bundled(), StoreSettings.standard());
                DuckDBConnection connection = store.connect()) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                String path = file.getKey();
                if (path.startsWith(Sealing.DATA)) {
                    SealedTable.into(connection, table(path, detector), file.getValue());
                }
            }
            recomputed = Recomputed.check(connection, files, detector.tables());
            compare(files, again(connection, detector, origin, clock));
        } catch (SQLException e) {
            throw new BentPackage("包内数据不能读入：" + e.getMessage());
        }
        return new Proof(
                origin.findingId(),
                origin.detectorId(),
                origin.sealedAt(),
                origin.engineVersion(),
                EngineVersion.current(),
                recomputed);
    }

    /** Only tables that the detector reads; a path of another kind would be a way to foreign tables. */
    private static String table(String path, DetectorDefinition detector) throws BentPackage {
        return detector.tables().stream()
                .filter(table -> path.equals(Sealing.DATA + table + Sealing.ENDING))
                .findFirst()
                .orElseThrow(() -> new BentPackage("多出的数据文件 " + path));
    }

    private static DetectorDefinition detector(SortedMap<String, byte[]> files, Origin origin, Path folder)
            throws IOException, BentPackage {
        if (!origin.detectorId().matches("[a-z0-9-]+")) {
            throw new BentPackage("检测器名称不合规：" + origin.detectorId());
        }
        String rules = Sealing.CATALOGUE + "rules/" + origin.detectorId() + "/";
        Files.createDirectories(folder.resolve(rules));
        for (String name : new String[] {
            Sealing.CATALOGUE + "catalogue.yaml", rules + "detector.yaml", rules + "query.sql", rules + "cases.yaml"
        }) {
            Files.write(folder.resolve(name), required(files, name));
        }
        DetectorDefinition detector = Catalogue.read(folder.resolve(Sealing.CATALOGUE))
                .find(origin.detectorId())
                .orElseThrow(() -> new BentPackage("包内的检测器不可用：请用封存时的程序版本 " + origin.engineVersion() + " 核验"));
        if (!detector.sha256().equals(origin.detectorSha256())) {
            throw new BentPackage("检测器与封存时不同");
        }
        return detector;
    }

    private static Finding again(DuckDBConnection connection, DetectorDefinition detector, Origin origin, Clock clock)
            throws SQLException, BentPackage {
        RunContext context = new RunContext("unsealing", EngineVersion.current(), origin.snapshot());
        DetectorOutcome outcome = new DetectorRunner(connection, context, Sealing.TIME_LIMIT, clock).run(detector);
        return outcome.findings().stream()
                .filter(finding -> finding.findingId().equals(origin.findingId()))
                .findFirst()
                .orElseThrow(() -> new BentPackage("由包内数据重算，得不出疑点 " + origin.findingId() + note(outcome)));
    }

    private static String note(DetectorOutcome outcome) {
        return outcome.note().isEmpty() ? "" : "（" + outcome.note() + "）";
    }

    private static void compare(SortedMap<String, byte[]> files, Finding finding) throws IOException, BentPackage {
        for (Map.Entry<String, byte[]> again : FindingFiles.of(finding).entrySet()) {
            if (!Arrays.equals(again.getValue(), required(files, again.getKey()))) {
                throw new BentPackage("由包内数据重算，" + again.getKey() + " 与封存的不同");
            }
        }
    }

    private static byte[] required(SortedMap<String, byte[]> files, String path) throws BentPackage {
        byte[] file = files.get(path);
        if (file == null) {
            throw new BentPackage("缺少 " + path);
        }
        return file;
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
