package cn.jianzhen.simulator.world;

import java.util.Arrays;

/** Plain statistics for the tests. */
final class Statistics {
    private Statistics() {}

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(Double.NaN));
    }

    static double lagOneCorrelation(double[] values) {
        double mean = mean(values);
        double shared = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            all += (values[i] - mean) * (values[i] - mean);
            if (i > 0) {
                shared += (values[i] - mean) * (values[i - 1] - mean);
            }
        }
        return shared / all;
    }
}
