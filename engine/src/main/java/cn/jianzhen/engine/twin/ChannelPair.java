package cn.jianzhen.engine.twin;

import cn.jianzhen.engine.trace.Trace;
import java.util.Arrays;

/** The same channel of two tests, laid over each other. */
final class ChannelPair {
    /** Share of equal readings from which a channel is called equal: honest pairs stay below a tenth. */
    static final double EQUAL = 0.5;
    /** Correlation of the steps from second to second from which a channel is called alike. */
    static final double ALIKE = 0.98;

    private static final int LEAST_DISTINCT = 6;
    private static final double MOST_OF_ONE_VALUE = 0.5;

    private final int[] first;
    private final int[] second;

    private ChannelPair(int[] first, int[] second) {
        this.first = first;
        this.second = second;
    }

    static ChannelPair of(int[] first, int[] second, int fromFirst, int fromSecond, int rows) {
        return new ChannelPair(
                Arrays.copyOfRange(first, fromFirst, fromFirst + rows),
                Arrays.copyOfRange(second, fromSecond, fromSecond + rows));
    }

    /** Whether both move enough for agreement to mean anything. */
    boolean lively() {
        return lively(first) && lively(second);
    }

    private static boolean lively(int[] counts) {
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        int longest = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (sorted[i] == Trace.MISSING) {
                continue;
            }
            boolean again = i > 0 && sorted[i] == sorted[i - 1];
            run = again ? run + 1 : 1;
            distinct += again ? 0 : 1;
            longest = Math.max(longest, run);
        }
        return distinct >= LEAST_DISTINCT && longest <= MOST_OF_ONE_VALUE * sorted.length;
    }

    /** Adds one wherever both readings are equal, and wherever they have moved together since the second before. */
    void mark(int[] equal, int[] moved) {
        for (int i = 0; i < first.length; i++) {
            if (equal(i)) {
                equal[i]++;
                moved[i] += i > 0 && equal(i - 1) && first[i] != first[i - 1] ? 1 : 0;
            }
        }
    }

    double equalShare() {
        int equal = 0;
        for (int i = 0; i < first.length; i++) {
            equal += equal(i) ? 1 : 0;
        }
        return (double) equal / first.length;
    }

    private boolean equal(int i) {
        return first[i] == second[i] && first[i] != Trace.MISSING;
    }

    /** Pearson's correlation of the steps; a factor or an offset does not change it. 0 where it does not exist. */
    double stepCorrelation() {
        double n = 0;
        double a = 0;
        double b = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 1; i < first.length; i++) {
            if (present(i - 1) && present(i)) {
                double x = first[i] - first[i - 1];
                double y = second[i] - second[i - 1];
                n++;
                a += x;
                b += y;
                aa += x * x;
                bb += y * y;
                ab += x * y;
            }
        }
        double spread = Math.sqrt((n * aa - a * a) * (n * bb - b * b));
        return spread > 0 ? (n * ab - a * b) / spread : 0;
    }

    private boolean present(int i) {
        return first[i] != Trace.MISSING && second[i] != Trace.MISSING;
    }
}
