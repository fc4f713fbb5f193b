package cn.jianzhen.engine.store;

import cn.jianzhen.engine.pack.DataPackage;
import cn.jianzhen.engine.pack.Limits;
import cn.jianzhen.engine.pack.PackageReader;
import cn.jianzhen.engine.record.TableSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duckdb.DuckDBConnection;

/** Takes data packages into the store: wholly or not at all. */
public final class Importer {
    private final MeasurementStore store;
    private final Limits limits;
    private final int threads;
    private final Clock clock;

    public Importer(MeasurementStore store, Limits limits, int threads, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.threads = threads;
        this.clock = clock;
    }

    /** Hears how far an import is. */
    public interface Progress {
        /** A new step begins; {@code total} is in the unit of {@link #advance}, 0 when not known. */
        void step(String name, long total);

        void advance(long amount);
    }

    /**
     * Takes a package in within one transaction. Throws PackageException with every fatal problem, StoreException when the
     * database fails, IOException when the package cannot be read; the store is then as it was.
     */
    public ImportReport take(Path path, Progress progress) throws IOException {
        try (DataPackage from = DataPackage.open(path, store.schema(), limits);
                DuckDBConnection connection = store.connect()) {
            connection.setAutoCommit(false);
            try {
                ImportReport report = take(from, connection, progress);
                if (report.alreadyKnown()) {
                    connection.rollback();
                } else {
                    connection.commit();
                }
                return report;
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreException.of("导入", e);
        }
    }

    private ImportReport take(DataPackage from, DuckDBConnection connection, Progress progress)
            throws SQLException, IOException {
        String provisional = UUID.randomUUID().toString();
        StagingSink sink = new StagingSink(connection, store.schema(), provisional);
        progress.step("读取数据包", from.bytes());
        Map<String, String> hashes;
        try (sink) {
            hashes = new PackageReader(limits, threads).read(from, sink, progress::advance);
        }
        String content = contentHash(hashes);
        String deliveryId = content.substring(0, 16);
        List<String> warnings = new ArrayList<>(from.warnings());
        warnings.addAll(sink.warnings());
        if (isKnown(connection, deliveryId)) {
            return new ImportReport(deliveryId, true, List.of(), 0, 0, List.of(), warnings);
        }
        progress.step("核对并入库", store.schema().tables().size());
        foldRepeats(connection, deliveryId, warnings);
        List<ImportReport.TableCount> counts = merge(connection, deliveryId, progress);
        long tests = computeFeatures(connection, deliveryId, progress);
        findTwins(connection, deliveryId, progress);
        ImportReport report =
                new ImportReport(deliveryId, false, counts, tests, sink.rejectedRows(), sink.rejected(), warnings);
        record(connection, from, provisional, content, report);
        return report;
    }

    private void foldRepeats(DuckDBConnection connection, String deliveryId, List<String> warnings)
            throws SQLException {
        for (TableSchema table : store.schema().tables()) {
            if (table.packed() != null) {
                new PieceMerge(connection, table).joinPieces();
                continue;
            }
            long repeats = new TableMerge(connection, table, deliveryId).foldRepeats();
            if (repeats > 0) {
                warnings.add(table.title() + ":有 " + repeats + " 行与同一数据包中的另一行完全相同,只计一次");
            }
        }
    }

    private List<ImportReport.TableCount> merge(DuckDBConnection connection, String deliveryId, Progress progress)
            throws SQLException {
        List<ImportReport.TableCount> counts = new ArrayList<>();
        for (TableSchema table : store.schema().tables()) {
            counts.add(new TableMerge(connection, table, deliveryId).merge());
            progress.advance(1);
        }
        return counts;
    }

    private long computeFeatures(DuckDBConnection connection, String deliveryId, Progress progress)
            throws SQLException {
        FeaturePass pass = new FeaturePass(connection, store.standard(), store.features());
        long tests = pass.mark(deliveryId);
        progress.step("重新计算并提取特征", tests);
        pass.compute(tests, progress::advance);
        return tests;
    }

    private static void findTwins(DuckDBConnection connection, String deliveryId, Progress progress)
            throws SQLException {
        TwinPass pass = new TwinPass(connection);
        if (pass.concerns(deliveryId)) {
            progress.step("比对过程数据", pass.tests());
            pass.compute(progress::advance);
        }
    }

    private static boolean isKnown(DuckDBConnection connection, String deliveryId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM deliveries WHERE delivery_id = ?")) {
            query.setString(1, deliveryId);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private void record(
            DuckDBConnection connection, DataPackage from, String provisional, String content, ImportReport report)
            throws SQLException {
        try (PreparedStatement rename =
                        connection.prepareStatement("UPDATE quarantine SET delivery_id = ? WHERE delivery_id = ?");
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO deliveries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            rename.setString(1, report.deliveryId());
            rename.setString(2, provisional);
            rename.executeUpdate();
            insert.setString(1, report.deliveryId());
            insert.setString(2, from.manifest().source());
            insert.setString(3, from.manifest().region());
            insert.setObject(4, from.manifest().from());
            insert.setObject(5, from.manifest().to());
            insert.setObject(6, LocalDateTime.now(clock));
            insert.setString(7, from.path().toString());
            insert.setString(8, content);
            insert.setLong(9, report.acceptedRows());
            insert.setLong(10, report.rejectedRows());
            insert.executeUpdate();
        }
    }

    private static String contentHash(Map<String, String> hashes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            hashes.forEach((file, hash) -> sha256.update((file + ":" + hash + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
