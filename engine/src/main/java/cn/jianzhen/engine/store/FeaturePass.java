package cn.jianzhen.engine.store;

import cn.jianzhen.engine.feature.Features;
import cn.jianzhen.engine.standard.Standard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.duckdb.DuckDBConnection;

/** Computes features, recomputed results and verdicts of every test that a delivery touched, and replaces what was there. */
final class FeaturePass {
    /** Tests read at a time, of which two such batches are held: bounds the memory of a year's import. */
    private static final int BATCH = 10_000;
    /** Tests that one thread computes at a time. */
    private static final int PART = 200;

    private static final String TOUCHED = "CREATE OR REPLACE TEMP TABLE touched AS SELECT row_number() OVER () AS n,"
            + " report_no FROM inspections WHERE delivery_id = $1 OR vin IN (SELECT vin FROM vehicles WHERE delivery_id = $1)"
            + " OR report_no IN (SELECT report_no FROM traces WHERE delivery_id = $1)"
            + " OR report_no IN (SELECT report_no FROM obd_stream WHERE delivery_id = $1)"
            + " OR CAST(started_at AS DATE) IN"
            + " (SELECT CAST(started_at AS DATE) FROM equipment_checks WHERE delivery_id = $1)";

    private final DuckDBConnection connection;
    private final ComputedTest.Maker maker;
    private final int threads;

    FeaturePass(DuckDBConnection connection, Standard standard, Features features, int threads) {
        this.connection = connection;
        this.maker = new ComputedTest.Maker(standard, features);
        this.threads = threads;
    }

    /** Marks the tests to compute; their number. */
    long mark(String deliveryId) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TOUCHED.replace("$1", "'" + deliveryId + "'"));
            ComputedTables.deleteTouched(statement);
            try (ResultSet counted = statement.executeQuery("SELECT count(*) FROM touched")) {
                counted.next();
                return counted.getLong(1);
            }
        }
    }

    /** Computes the marked tests. While all cores compute one batch, the one before is written and the next read. */
    void compute(long tests, LongConsumer progress) throws SQLException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<ComputedTest>>> running = List.of();
            for (long from = 1; from <= tests; from += BATCH) {
                List<Future<List<ComputedTest>>> next = submit(TestRows.read(connection, from, from + BATCH - 1), pool);
                write(running, progress);
                running = next;
            }
            write(running, progress);
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Future<List<ComputedTest>>> submit(List<MarkedTest> tests, ExecutorService pool) {
        List<Future<List<ComputedTest>>> parts = new ArrayList<>();
        for (int from = 0; from < tests.size(); from += PART) {
            List<MarkedTest> part = tests.subList(from, Math.min(from + PART, tests.size()));
            parts.add(pool.submit(() -> part.stream().map(maker::of).toList()));
        }
        return parts;
    }

    private void write(List<Future<List<ComputedTest>>> parts, LongConsumer progress) throws SQLException {
        try (ComputedTables tables = new ComputedTables(connection)) {
            for (Future<List<ComputedTest>> part : parts) {
                List<ComputedTest> tests = finished(part);
                for (ComputedTest each : tests) {
                    tables.append(each);
                }
                progress.accept(tests.size());
            }
        }
    }

    private static List<ComputedTest> finished(Future<List<ComputedTest>> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("特征计算失败", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("特征计算被中断", e);
        }
    }
}
