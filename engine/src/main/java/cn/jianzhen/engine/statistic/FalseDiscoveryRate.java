package cn.jianzhen.engine.statistic;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Benjamini and Hochberg (1995): of the cells called, at most the share q is expected to be chance. */
public final class FalseDiscoveryRate {
    private FalseDiscoveryRate() {}

    /** The q-value of each p-value, in the same order; every cell that was looked at must be among them. */
    public static double[] qValues(double... pValues) {
        int[] descending = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[pValues.length];
        double smallest = 1;
        for (int k = 0; k < descending.length; k++) {
            int rank = pValues.length - k;
            smallest = Math.min(smallest, pValues[descending[k]] * pValues.length / rank);
            q[descending[k]] = smallest;
        }
        return q;
    }
}
