package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.trace.Trace;
import java.util.Arrays;

/** Plain counting over one channel's instrument counts; rows that are {@link Trace#MISSING} are passed over. */
final class Series {
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000};
    /** Up to this span of counts distinct values are marked in an array; above, the values are sorted. */
    private static final int WIDEST_MARKED = 1 << 13;

    private Series() {}

    /** What one count is worth: 1, 0.1, 0.01 … */
    static double unit(Trace trace, int channel) {
        return 1.0 / POWERS[trace.scale(channel)];
    }

    /** Number of different values. */
    static int distinct(int[] counts) {
        int least = smallestCount(counts);
        int largest = largestCount(counts);
        if (largest == Trace.MISSING) {
            return 0;
        }
        long span = (long) largest - least;
        return span < WIDEST_MARKED ? distinctMarked(counts, least, (int) span) : distinctSorted(counts);
    }

    private static int distinctMarked(int[] counts, int least, int span) {
        byte[] seen = new byte[span + 1];
        int distinct = 0;
        for (int count : counts) {
            if (count != Trace.MISSING) {
                distinct += 1 - seen[count - least];
                seen[count - least] = 1;
            }
        }
        return distinct;
    }

    /** Whether there are at least {@code wanted} (at most 16) different values; looks no further than needed. */
    static boolean hasDistinct(int[] counts, int wanted) {
        int[] known = new int[16];
        int n = 0;
        for (int count : counts) {
            if (count != Trace.MISSING && !contains(known, n, count)) {
                known[n++] = count;
                if (n >= wanted) {
                    return true;
                }
            }
        }
        return wanted <= 0;
    }

    private static boolean contains(int[] known, int n, int count) {
        for (int i = 0; i < n; i++) {
            if (known[i] == count) {
                return true;
            }
        }
        return false;
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

    /** The measured counts in order; the array itself when nothing is missing. */
    static int[] present(int[] counts) {
        if (!hasMissing(counts)) {
            return counts;
        }
        int[] present = new int[counts.length];
        int n = 0;
        for (int count : counts) {
            if (count != Trace.MISSING) {
                present[n++] = count;
            }
        }
        return Arrays.copyOf(present, n);
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
        int largest = largestCount(counts);
        return largest == Trace.MISSING ? Double.NaN : largest;
    }

    /** Smallest count, NaN when nothing was measured. */
    static double smallest(int[] counts) {
        return largestCount(counts) == Trace.MISSING ? Double.NaN : smallestCount(counts);
    }

    /** Whether a row was not measured. */
    static boolean hasMissing(int[] counts) {
        int least = Integer.MAX_VALUE;
        for (int count : counts) {
            least = Math.min(least, count);
        }
        return least == Trace.MISSING;
    }

    /** {@link Trace#MISSING} is the least integer: it never wins. */
    private static int largestCount(int[] counts) {
        int largest = Trace.MISSING;
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
        return largest;
    }

    /** One less than {@link Trace#MISSING} is the largest integer: it never wins, without a branch. */
    private static int smallestCount(int[] counts) {
        int least = Integer.MAX_VALUE;
        for (int count : counts) {
            least = Math.min(least, count - 1);
        }
        return least + 1;
    }
}
