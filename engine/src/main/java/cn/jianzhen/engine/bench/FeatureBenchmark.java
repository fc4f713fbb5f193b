package cn.jianzhen.engine.bench;

import cn.jianzhen.engine.feature.FeatureRow;
import cn.jianzhen.engine.feature.Features;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tests per second on one core: unpacking both records and computing every feature. */
public final class FeatureBenchmark {
    private static final double NANOS = 1e9;

    private FeatureBenchmark() {}

    /**
     * What was measured.
     *
     * @param testsPerSecond median of the runs
     * @param slowest tests per second of the slowest run
     * @param fastest tests per second of the fastest run
     */
    public record Result(int tests, int runs, double testsPerSecond, double slowest, double fastest) {}

    /**
     * Runs on the calling thread and prints one line.
     *
     * @param tests at least one; each run computes all of them {@code rounds} times
     * @param runs how many timed runs; two more warm up unseen
     */
    public static Result run(List<PackedTest> tests, Features features, int rounds, int runs, PrintStream out) {
        double[] speeds = new double[runs];
        long seen = pass(tests, features, rounds) + pass(tests, features, rounds);
        for (int run = 0; run < runs; run++) {
            long start = cpuNanos();
            seen += pass(tests, features, rounds);
            speeds[run] = NANOS * tests.size() * rounds / (cpuNanos() - start);
        }
        Arrays.sort(speeds);
        Result result = new Result(tests.size(), runs, speeds[runs / 2], speeds[0], speeds[runs - 1]);
        out.printf(
                Locale.ROOT,
                "features: %d columns, %d tests x %d, median of %d runs: %,.0f tests/s per core of processor time (%,.0f to %,.0f) [%d]%n",
                features.columns().size(),
                tests.size(),
                rounds,
                runs,
                result.testsPerSecond(),
                result.slowest(),
                result.fastest(),
                seen);
        return result;
    }

    /** Processor time of this thread, so that other work on the machine does not count; wall time where it is not known. */
    private static long cpuNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** Counts values that are not NULL, so that nothing can be optimised away. */
    private static long pass(List<PackedTest> tests, Features features, int rounds) {
        long seen = 0;
        for (int round = 0; round < rounds; round++) {
            for (PackedTest each : tests) {
                FeatureRow row = features.compute(each.open());
                seen += row.isNull(0) ? 0 : 1;
                seen += row.isNull(row.columns().size() - 1) ? 0 : 1;
            }
        }
        return seen;
    }
}
