package cn.jianzhen.engine.recompute;

import java.util.List;

/** The middle of some numbers. */
final class Medians {
    private Medians() {}

    /** NaN when there are none. */
    static double of(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[n / 2] + sorted[(n - 1) / 2]) / 2;
    }
}
