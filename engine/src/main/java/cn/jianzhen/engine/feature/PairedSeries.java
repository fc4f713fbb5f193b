package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import org.jspecify.annotations.Nullable;

/**
 * One quantity seen by the bench and by the vehicle, second by second, in counts of the finer resolution. A second without a
 * reading holds the one before it; an offset of 2 compares the vehicle's second t + 2 with the bench's second t.
 */
final class PairedSeries {
    /** There is no best offset: a side is constant or the overlap is short. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int LEAST_OVERLAP = 20;
    /** A record of more seconds than this is not one test. */
    private static final int LONGEST = 7200;
    /** Counts are kept below this so that sums of products fit a long. */
    private static final int LARGEST = 1 << 24;

    private final int[] bench;
    private final int[] vehicle;
    private final int shift;

    private PairedSeries(int[] bench, int[] vehicle, int shift) {
        this.bench = bench;
        this.vehicle = vehicle;
        this.shift = shift;
    }

    /** Null when a side has none of it, or its numbers are beyond any speed. */
    static @Nullable PairedSeries of(Trace trace, TraceChannel benchChannel, Trace obd, ObdChannel obdChannel) {
        if (!trace.has(benchChannel.id()) || !obd.has(obdChannel.id())) {
            return null;
        }
        double benchUnit = Series.unit(trace, benchChannel.id());
        double vehicleUnit = Series.unit(obd, obdChannel.id());
        double unit = Math.min(benchUnit, vehicleUnit);
        int[] bench = bySecond(trace, benchChannel.id(), (int) Math.round(benchUnit / unit));
        int[] vehicle = bySecond(obd, obdChannel.id(), (int) Math.round(vehicleUnit / unit));
        int shift = trace.seconds()[0] - obd.seconds()[0];
        return bench.length == 0 || vehicle.length == 0 ? null : new PairedSeries(bench, vehicle, shift);
    }

    private static int[] bySecond(Trace trace, int channel, int times) {
        int[] counts = trace.counts(channel);
        int[] seconds = trace.seconds();
        if (times == 1 && seconds[seconds.length - 1] - seconds[0] == seconds.length - 1 && plain(counts)) {
            return counts;
        }
        int length = (int) Math.min((long) seconds[seconds.length - 1] - seconds[0] + 1, LONGEST);
        int[] values = new int[length];
        int row = 0;
        long held = firstValue(counts);
        for (int s = 0; s < length; s++) {
            if (row < counts.length && seconds[row] == seconds[0] + s) {
                held = counts[row] == Trace.MISSING ? held : counts[row];
                row++;
            }
            long value = held * times;
            if (Math.abs(value) >= LARGEST) {
                return new int[0];
            }
            values[s] = (int) value;
        }
        return values;
    }

    /** Whether every row has a reading of a sensible size: then the counts themselves will do. */
    private static boolean plain(int[] counts) {
        return counts.length <= LONGEST
                && Series.smallest(counts) >= 0
                && !Series.hasMissing(counts)
                && Series.largest(counts) < LARGEST;
    }

    private static int firstValue(int[] counts) {
        for (int count : counts) {
            if (count != Trace.MISSING) {
                return count;
            }
        }
        return 0;
    }

    /** Whether the bench's side is not constant. */
    boolean moves() {
        for (int value : bench) {
            if (value != bench[0]) {
                return true;
            }
        }
        return false;
    }

    /**
     * The offset within ±{@code widest} (even) seconds with the largest correlation, or {@link #NONE}. Every second offset is
     * tried, then the neighbours of the best: speeds do not jump, so the peak is wider than two seconds.
     */
    int bestOffset(int widest) {
        RunningSums x = new RunningSums(bench);
        RunningSums y = new RunningSums(vehicle);
        int best = NONE;
        double largest = Double.NEGATIVE_INFINITY;
        for (int offset = -widest; offset <= widest; offset += 2) {
            double correlation = correlation(x, y, offset);
            if (correlation > largest) {
                largest = correlation;
                best = offset;
            }
        }
        int coarse = best;
        for (int offset = coarse - 1; best != NONE && offset <= coarse + 1; offset += 2) {
            double correlation = Math.abs(offset) > widest ? Double.NaN : correlation(x, y, offset);
            if (correlation > largest) {
                largest = correlation;
                best = offset;
            }
        }
        return best;
    }

    private double correlation(RunningSums x, RunningSums y, int offset) {
        int from = from(offset);
        int to = to(offset);
        if (to - from < LEAST_OVERLAP) {
            return Double.NaN;
        }
        int ahead = shift + offset;
        boolean small = (double) x.largest * y.largest * bench.length < Integer.MAX_VALUE;
        return pearson(
                to - from,
                x.sums[to] - x.sums[from],
                y.sums[to + ahead] - y.sums[from + ahead],
                x.squares[to] - x.squares[from],
                y.squares[to + ahead] - y.squares[from + ahead],
                small ? smallProducts(bench, vehicle, from, to, ahead) : products(bench, vehicle, from, to, ahead));
    }

    /** Sums and sums of squares of every beginning of a series. */
    private static final class RunningSums {
        final long[] sums;
        final long[] squares;
        final long largest;

        RunningSums(int[] values) {
            sums = new long[values.length + 1];
            squares = new long[values.length + 1];
            long most = 0;
            for (int i = 0; i < values.length; i++) {
                long value = values[i];
                sums[i + 1] = sums[i] + value;
                squares[i + 1] = squares[i] + value * value;
                most = Math.max(most, Math.abs(value));
            }
            largest = most;
        }
    }

    /** When no sum can leave an int, the processor takes eight rows at once. */
    private static int smallProducts(int[] bench, int[] vehicle, int from, int to, int ahead) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += bench[i] * vehicle[i + ahead];
        }
        return sum;
    }

    private static double products(int[] bench, int[] vehicle, int from, int to, int ahead) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += (long) bench[i] * vehicle[i + ahead];
        }
        return sum;
    }

    /** First bench second that has a partner. */
    private int from(int offset) {
        return Math.max(0, -(shift + offset));
    }

    private int to(int offset) {
        return Math.min(bench.length, vehicle.length - (shift + offset));
    }

    /** Pearson correlation; NaN for a constant side or fewer than 20 common seconds. */
    double correlation(int offset) {
        int from = from(offset);
        int to = to(offset);
        int ahead = shift + offset;
        int n = to - from;
        long sumX = 0;
        long sumY = 0;
        long xx = 0;
        long yy = 0;
        for (int i = from; i < to; i++) {
            long x = bench[i];
            long y = vehicle[i + ahead];
            sumX += x;
            sumY += y;
            xx += x * x;
            yy += y * y;
        }
        double products = n < LEAST_OVERLAP ? Double.NaN : products(bench, vehicle, from, to, ahead);
        return pearson(n, sumX, sumY, xx, yy, products);
    }

    private static double pearson(int n, long sumX, long sumY, long xx, long yy, double xy) {
        double meanX = (double) sumX / n;
        double meanY = (double) sumY / n;
        double varianceX = xx - meanX * sumX;
        double varianceY = yy - meanY * sumY;
        boolean constant = varianceX <= 1e-9 * xx || varianceY <= 1e-9 * yy;
        return constant ? Double.NaN : (xy - meanX * sumY) / Math.sqrt(varianceX * varianceY);
    }

    /** Mean of the vehicle's over mean of the bench's; NaN when the bench stood still. */
    double ratio(int offset) {
        int ahead = shift + offset;
        long x = 0;
        long y = 0;
        for (int i = from(offset); i < to(offset); i++) {
            x += bench[i];
            y += vehicle[i + ahead];
        }
        return x > 0 ? (double) y / x : Double.NaN;
    }

    /** Mean size of the difference over the bench's mean; NaN when the bench stood still. */
    double relativeDifference(int offset) {
        int ahead = shift + offset;
        long differences = 0;
        long x = 0;
        for (int i = from(offset); i < to(offset); i++) {
            differences += Math.abs(vehicle[i + ahead] - bench[i]);
            x += bench[i];
        }
        return x > 0 ? (double) differences / x : Double.NaN;
    }

    /** Share of seconds in which both are the same number. */
    double equalShare(int offset) {
        int ahead = shift + offset;
        int same = 0;
        int n = to(offset) - from(offset);
        for (int i = from(offset); i < to(offset); i++) {
            same += bench[i] == vehicle[i + ahead] ? 1 : 0;
        }
        return n <= 0 ? Double.NaN : (double) same / n;
    }
}
