package cn.jianzhen.engine.bench;

import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.PackedTest;
import cn.jianzhen.engine.store.TwinPass;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.twin.TwinIndex;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How long it takes to compare all tests with all, and one new test with all that are known. */
public final class TwinBenchmark {
    private static final double MILLIS = 1e6;
    /** Tests that stand for all others; the index holds them again and again under other fingerprints. */
    private static final int LIKE = 20_000;
    /** Tests in one file of the index. */
    private static final int SHARD = 1_000_000;

    private static final int ASKED = 500;

    private final Workbench bench;
    private final int known;

    /** @param known tests that a new one is compared with */
    public TwinBenchmark(Workbench bench, int known) {
        this.bench = bench;
        this.known = known;
    }

    public List<Figure> measure(int runs) throws IOException {
        try (WorkingFolder folder = bench.newFolder();
                MeasurementStore store = bench.open(folder)) {
            long tests = bench.importInto(store);
            List<Timed<Long>> all = new ArrayList<>();
            for (int run = 1; run <= runs; run++) {
                bench.progress().step("全部比对 " + run + "/" + runs, tests);
                all.add(Timed.of(() -> compareAll(store)));
            }
            List<Figure> figures = new ArrayList<>();
            figures.add(Figure.of("twins_all_pairs_seconds", "全部检验两两比对", "秒", all, Timed::wall)
                    .against(Figure.Target.atMost(60))
                    .noting(String.format("%,d 次检验的过程数据，含读取和保存", all.get(0).result())));
            figures.add(Figure.of("twins_all_pairs_processor_seconds", "全部检验两两比对处理器时间", "秒", all, Timed::processor));
            figures.addAll(oneNew(store, folder));
            return figures;
        }
    }

    private long compareAll(MeasurementStore store) throws IOException {
        try (var connection = store.connect()) {
            TwinPass pass = new TwinPass(connection);
            pass.compute(bench.progress()::advance);
            return pass.tests();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private List<Figure> oneNew(MeasurementStore store, WorkingFolder folder) throws IOException {
        List<Trace> traces = traces(store);
        TwinIndex index = filled(traces, folder);
        List<Trace> asked = traces.subList(0, Math.min(ASKED, traces.size()));
        List<Double> first = milliseconds(index, asked);
        List<Double> second = milliseconds(index, asked);
        String note = String.format("与 %,d 次已知检验比对，问 %d 次，每次都有一份原件在内；只含查找，不含读取嫌疑检验", index.tests(), asked.size());
        return List.of(
                new Figure("twins_one_new_ms", "新检验查找孪生", "毫秒", second, null, note).against(Figure.Target.atMost(50)),
                new Figure("twins_one_new_first_ms", "新检验查找孪生，首次（文件多半不在内存）", "毫秒", first, null, note));
    }

    private static List<Trace> traces(MeasurementStore store) {
        return store.packedTests(LIKE).stream()
                .map(PackedTest::open)
                .map(test -> test.trace())
                .filter(Objects::nonNull)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The tests themselves are known too: who asks with one of them must get an answer. */
    private TwinIndex filled(List<Trace> traces, WorkingFolder folder) throws IOException {
        TwinIndex index = TwinIndex.open(folder.path().resolve("twins"));
        index.add(IntStream.range(0, traces.size())
                .mapToObj(i -> new TwinIndex.Known("T" + i, traces.get(i)))
                .toList());
        long wanted = known;
        bench.progress().step("建立孪生索引", wanted);
        while (index.tests() < wanted) {
            long before = index.tests();
            index.fill(traces, (int) Math.max(1, Math.min(SHARD, wanted - before) / traces.size()));
            bench.progress().advance(index.tests() - before);
        }
        bench.progress().step("", 0);
        return index;
    }

    private static List<Double> milliseconds(TwinIndex index, List<Trace> asked) {
        List<Double> took = new ArrayList<>();
        for (Trace trace : asked) {
            long start = System.nanoTime();
            int suspects = index.suspects(trace).size();
            // The answer is looked at, so that nothing can be optimised away.
            took.add((System.nanoTime() - start) / MILLIS + (suspects < 0 ? 1 : 0));
        }
        return took;
    }
}
