package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import org.jspecify.annotations.Nullable;

/**
 * One quantity seen by the bench and by the vehicle, second by second. A second without a reading holds the one before it; an
 * offset of 2 compares the vehicle's second t + 2 with the bench's second t.
 */
final class PairedSeries {
    /** There is no best offset: a side is constant or the overlap is short. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int LEAST_OVERLAP = 20;
    /** A record of more seconds than this is not one test. */
    private static final int LONGEST = 7200;

    private final double[] bench;
    private final double[] vehicle;
    private final int shift;

    private PairedSeries(double[] bench, double[] vehicle, int shift) {
        this.bench = bench;
        this.vehicle = vehicle;
        this.shift = shift;
    }

    /** Null when a side has none of it. */
    static @Nullable PairedSeries of(Trace trace, TraceChannel benchChannel, Trace obd, ObdChannel obdChannel) {
        if (!trace.has(benchChannel.id()) || !obd.has(obdChannel.id())) {
            return null;
        }
        double[] bench = bySecond(trace, benchChannel.id());
        double[] vehicle = bySecond(obd, obdChannel.id());
        return new PairedSeries(bench, vehicle, trace.seconds()[0] - obd.seconds()[0]);
    }

    private static double[] bySecond(Trace trace, int channel) {
        int[] seconds = trace.seconds();
        int[] counts = trace.counts(channel);
        double unit = Series.unit(trace, channel);
        int length = (int) Math.min((long) seconds[seconds.length - 1] - seconds[0] + 1, LONGEST);
        double[] values = new double[length];
        int row = 0;
        double held = firstValue(counts) * unit;
        for (int s = 0; s < length; s++) {
            if (row < counts.length && seconds[row] == seconds[0] + s) {
                held = counts[row] == Trace.MISSING ? held : counts[row] * unit;
                row++;
            }
            values[s] = held;
        }
        return values;
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
        for (double value : bench) {
            if (value != bench[0]) {
                return true;
            }
        }
        return false;
    }

    /** The offset within ±{@code widest} seconds with the largest correlation, or {@link #NONE}. */
    int bestOffset(int widest) {
        int best = NONE;
        double largest = Double.NEGATIVE_INFINITY;
        for (int offset = -widest; offset <= widest; offset++) {
            double correlation = correlation(offset);
            if (correlation > largest) {
                largest = correlation;
                best = offset;
            }
        }
        return best;
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
        int n = to - from;
        if (n < LEAST_OVERLAP) {
            return Double.NaN;
        }
        int ahead = shift + offset;
        double sumX = 0;
        double sumY = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = from; i < to; i++) {
            double x = bench[i];
            double y = vehicle[i + ahead];
            sumX += x;
            sumY += y;
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }
        double varianceX = xx - sumX * sumX / n;
        double varianceY = yy - sumY * sumY / n;
        boolean constant = varianceX <= 1e-9 * xx || varianceY <= 1e-9 * yy;
        return constant ? Double.NaN : (xy - sumX * sumY / n) / Math.sqrt(varianceX * varianceY);
    }

    /** Mean of the vehicle's over mean of the bench's; NaN when the bench stood still. */
    double ratio(int offset) {
        int ahead = shift + offset;
        double x = 0;
        double y = 0;
        for (int i = from(offset); i < to(offset); i++) {
            x += bench[i];
            y += vehicle[i + ahead];
        }
        return x > 0 ? y / x : Double.NaN;
    }

    /** Mean of |vehicle - bench| / bench over seconds with a bench value. */
    double relativeDifference(int offset) {
        int ahead = shift + offset;
        double sum = 0;
        int n = 0;
        for (int i = from(offset); i < to(offset); i++) {
            if (bench[i] > 0) {
                sum += Math.abs(vehicle[i + ahead] - bench[i]) / bench[i];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
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
