package cn.jianzhen.engine.sheet;

import java.util.Arrays;

/** Means over the last seconds of a stretch. */
final class RollingMean {
    private RollingMean() {}

    /**
     * For each row the mean of its stretch's last {@code window} values up to it.
     *
     * @param runs the number of the stretch a row belongs to, 0 for none
     * @return NaN outside stretches and before a stretch is as long as the window
     */
    static double[] inRuns(double[] values, int[] runs, int window) {
        double[] means = new double[values.length];
        Arrays.fill(means, Double.NaN);
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            length = runs[i] == 0 ? 0 : i > 0 && runs[i] == runs[i - 1] ? length + 1 : 1;
            if (length >= window && window > 0) {
                means[i] = Arrays.stream(values, i - window + 1, i + 1).sum() / window;
            }
        }
        return means;
    }
}
