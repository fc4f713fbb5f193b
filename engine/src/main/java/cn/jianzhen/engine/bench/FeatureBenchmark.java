package cn.jianzhen.engine.bench;

import cn.jianzhen.engine.feature.FeatureRow;
import cn.jianzhen.engine.feature.Features;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Recomputation;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.PackedTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Tests per second on one core: unpacking both records and computing every feature. */
public final class FeatureBenchmark {
    /** Tests that are held in memory; more would measure the collector instead. */
    private static final int MOST_TESTS = 50_000;

    private static final double NANOS = 1e9;
    private static final int WARM_UPS = 2;

    private final List<PackedTest> tests;
    private final Standard standard = Standard.packaged();
    private final Features features = Features.of(standard);

    /** Measures on these tests, at least one. */
    public FeatureBenchmark(List<PackedTest> tests) {
        this.tests = List.copyOf(tests);
    }

    /** Takes the package in and measures on its first tests. */
    public static FeatureBenchmark over(Workbench bench) throws IOException {
        try (WorkingFolder folder = bench.newFolder();
                MeasurementStore store = bench.open(folder)) {
            bench.importInto(store);
            bench.progress().step("计算特征", 0);
            return new FeatureBenchmark(store.packedTests(MOST_TESTS));
        }
    }

    /** Runs on the calling thread; two runs more warm up unseen. */
    public List<Figure> measure(int runs) {
        String note = String.format(
                "%,d 次检验,%d 项特征,单线程处理器时间", tests.size(), features.columns().size());
        return List.of(
                Figure.of("features_per_core", "解包并计算全部特征(每核)", "次/秒", speeds(this::features, runs), speed -> speed)
                        .against(Figure.Target.atLeast(60_000))
                        .noting(note),
                Figure.of(
                                "features_and_results_per_core",
                                "解包、全部特征并重新计算结果(每核)",
                                "次/秒",
                                speeds(this::featuresAndResults, runs),
                                speed -> speed)
                        .noting(note));
    }

    private List<Double> speeds(ToIntFunction<InspectionTest> work, int runs) {
        List<Double> speeds = new ArrayList<>();
        for (int run = -WARM_UPS; run < runs; run++) {
            long start = processorNanos();
            long seen = tests.stream()
                    .mapToLong(test -> work.applyAsInt(test.open()))
                    .sum();
            double speed = NANOS * tests.size() / (processorNanos() - start);
            // The sum is looked at, so that nothing can be optimised away.
            if (run >= 0 && seen >= 0) {
                speeds.add(speed);
            }
        }
        return speeds;
    }

    private int features(InspectionTest test) {
        FeatureRow row = features.compute(test);
        return (row.isNull(0) ? 0 : 1) + (row.isNull(row.columns().size() - 1) ? 0 : 1);
    }

    private int featuresAndResults(InspectionTest test) {
        return features(test) + Recomputation.of(test, standard).size();
    }

    /** Processor time of this thread, so that other work on the machine does not count; wall time where it is not known. */
    private static long processorNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
