package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.trace.Trace;
import java.util.Arrays;

/** Plain counting over one channel's instrument counts; rows that are {@link Trace#MISSING} are passed over. */
final class Series {
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000};
    /** Up to this span of counts distinct values are marked in a bitmap; above, the values are sorted. */
    private static final int WIDEST_BITMAP = 1 << 16;

    private Series() {}

    /** What one count is worth: 1, 0.1, 0.01 … */
    static double unit(Trace trace, int channel) {
        return 1.0 / POWERS[trace.scale(channel)];
    }

    /** Number of different values. */
    static int distinct(int[] counts) {
        int least = Integer.MAX_VALUE;
        int largest = Integer.MIN_VALUE;
        for (int count : counts) {
            largest = Math.max(largest, count);
            least = Math.min(least, count == Trace.MISSING ? Integer.MAX_VALUE : count);
        }
        if (least > largest) {
            return 0;
        }
        long span = (long) largest - least;
        return span < WIDEST_BITMAP ? distinctMarked(counts, least, (int) span) : distinctSorted(counts);
    }

    private static int distinctMarked(int[] counts, int least, int span) {
        long[] seen = new long[(span >> 6) + 1];
        for (int count : counts) {
            if (count != Trace.MISSING) {
                int at = count - least;
                seen[at >> 6] |= 1L << at;
            }
        }
        int distinct = 0;
        for (long word : seen) {
            distinct += Long.bitCount(word);
        }
        return distinct;
    }

    private static int distinctSorted(int[] counts) {
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            boolean fresh = i == 0 || sorted[i] != sorted[i - 1];
            distinct += fresh && sorted[i] != Trace.MISSING ? 1 : 0;
        }
        return distinct;
    }

    /** Mean in counts, NaN when nothing was measured. */
    static double mean(int[] counts) {
        long sum = 0;
        int n = 0;
        for (int count : counts) {
            if (count != Trace.MISSING) {
                sum += count;
                n++;
            }
        }
        return n == 0 ? Double.NaN : (double) sum / n;
    }

    /** Largest count, NaN when nothing was measured. */
    static double largest(int[] counts) {
        int largest = Trace.MISSING;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        return largest == Trace.MISSING ? Double.NaN : largest;
    }

    /** Smallest count, NaN when nothing was measured. */
    static double smallest(int[] counts) {
        int least = Integer.MAX_VALUE;
        for (int count : counts) {
            least = Math.min(least, count == Trace.MISSING ? Integer.MAX_VALUE : count);
        }
        return least == Integer.MAX_VALUE ? Double.NaN : least;
    }
}
