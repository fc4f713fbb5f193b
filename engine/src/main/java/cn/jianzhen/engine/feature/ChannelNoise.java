package cn.jianzhen.engine.feature;

/**
 * How a channel moves from second to second; rows without a reading are passed over. Plain loops over local sums: this is done
 * for many channels of every test.
 */
final class ChannelNoise {
    private static final int LEAST_PAIRS = 10;

    private final int[] counts;

    ChannelNoise(int[] counts) {
        this.counts = Series.present(counts);
    }

    /** Lag-1 autocorrelation over the whole record; NaN for fewer than eleven rows or a constant channel. */
    double autocorrelation() {
        int n = counts.length;
        if (n <= LEAST_PAIRS) {
            return Double.NaN;
        }
        // around the first value, so that the sums stay small and exact
        long first = counts[0];
        long before = 0;
        long sum = 0;
        double squares = 0;
        double products = 0;
        for (int count : counts) {
            long value = count - first;
            sum += value;
            squares += value * value;
            products += value * before;
            before = value;
        }
        double mean = (double) sum / n;
        double variance = squares - n * mean * mean;
        double ends = 2.0 * sum - before;
        double covariance = products - mean * ends + (n - 1) * mean * mean;
        return variance <= 1e-9 * squares ? Double.NaN : covariance / (n - 1) / (variance / n);
    }

    /** Mean size of the second difference, in counts; NaN for fewer than twelve rows. */
    double secondDifference() {
        int n = counts.length;
        if (n < LEAST_PAIRS + 2) {
            return Double.NaN;
        }
        long bends = 0;
        for (int i = 2; i < n; i++) {
            bends += Math.abs((long) counts[i] - 2L * counts[i - 1] + counts[i - 2]);
        }
        return (double) bends / (n - 2);
    }

    /** Most rows in a row with the same value; NaN when nothing was measured. */
    double longestRun() {
        int longest = 0;
        int start = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] != counts[i - 1]) {
                longest = Math.max(longest, i - start);
                start = i;
            }
        }
        return counts.length == 0 ? Double.NaN : Math.max(longest, counts.length - start);
    }
}
