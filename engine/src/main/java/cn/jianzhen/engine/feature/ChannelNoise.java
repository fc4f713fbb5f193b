package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.trace.Trace;

/** How a channel moves from second to second, in one walk over its counts. A missing row breaks the walk. */
final class ChannelNoise {
    private double sum;
    private double squares;
    private int n;
    private double leading;
    private double trailing;
    private double products;
    private int pairs;
    private double bends;
    private int triples;
    private int longestRun;

    ChannelNoise(int[] counts) {
        int before = Trace.MISSING;
        int beforeThat = Trace.MISSING;
        int run = 0;
        for (int count : counts) {
            if (count == Trace.MISSING) {
                run = 0;
            } else {
                run = count == before ? run + 1 : 1;
                longestRun = Math.max(longestRun, run);
                add(count, before, beforeThat);
            }
            beforeThat = before;
            before = count;
        }
    }

    private void add(int count, int before, int beforeThat) {
        double value = count;
        sum += value;
        squares += value * value;
        n++;
        if (before != Trace.MISSING) {
            leading += before;
            trailing += value;
            products += value * before;
            pairs++;
            if (beforeThat != Trace.MISSING) {
                bends += Math.abs(value - 2.0 * before + beforeThat);
                triples++;
            }
        }
    }

    /** Lag-1 autocorrelation over the whole record; NaN for fewer than ten pairs or a constant channel. */
    double autocorrelation() {
        double mean = sum / n;
        double variance = squares - n * mean * mean;
        if (pairs < 10 || variance <= 1e-9 * squares) {
            return Double.NaN;
        }
        double covariance = products - mean * (leading + trailing) + pairs * mean * mean;
        return covariance / pairs / (variance / n);
    }

    /** Mean size of the second difference, in counts; NaN for fewer than ten. */
    double secondDifference() {
        return triples < 10 ? Double.NaN : bends / triples;
    }

    /** Most rows in a row with the same value; NaN when nothing was measured. */
    double longestRun() {
        return n == 0 ? Double.NaN : longestRun;
    }
}
