package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;

/**
 * Engine speed per road speed in steady seconds: the gear used, a mark of the vehicle. Steady = over the last four seconds
 * speed within 1.6 km/h and engine speed within 4 %, faster than 12 km/h. "Top" are the steady seconds within a tenth of the
 * fastest of them, "low" those below 70 % of it.
 */
final class GearRatio implements FeatureExtractor {
    private static final FeatureColumn STEADY = FeatureColumn.whole("steady_seconds", "稳定行驶秒数", "s");
    private static final FeatureColumn TOP = FeatureColumn.decimal("rpm_per_kmh_top", "高速段转速车速比", "r/min/(km/h)");
    private static final FeatureColumn TOP_SPREAD = FeatureColumn.decimal("rpm_per_kmh_top_spread", "高速段转速车速比相对离散", "");
    private static final FeatureColumn LOW = FeatureColumn.decimal("rpm_per_kmh_low", "低速段转速车速比", "r/min/(km/h)");

    private static final int WINDOW = 4;
    private static final double LEAST_KMH = 12;
    private static final double SPEED_RANGE = 1.6;
    private static final double RPM_RANGE = 0.04;
    private static final int LEAST_SECONDS = 5;

    @Override
    public List<FeatureColumn> columns() {
        return List.of(STEADY, TOP, TOP_SPREAD, LOW);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace trace = test.trace();
        if (trace == null || !trace.has(TraceChannel.SPEED_KMH.id()) || !trace.has(TraceChannel.RPM.id())) {
            return;
        }
        int[] speed = trace.counts(TraceChannel.SPEED_KMH.id());
        int[] rpm = trace.counts(TraceChannel.RPM.id());
        double unit = Series.unit(trace, TraceChannel.SPEED_KMH.id());
        int[] steady = new int[speed.length];
        int n = steadyRows(speed, rpm, unit, steady);
        int fastest = 0;
        for (int i = 0; i < n; i++) {
            fastest = Math.max(fastest, speed[steady[i]]);
        }
        row.set(STEADY, n);
        double perCount = Series.unit(trace, TraceChannel.RPM.id()) / unit;
        Ratios top = new Ratios(speed, rpm, steady, n, 0.9 * fastest, fastest);
        row.set(TOP, top.mean() * perCount);
        row.set(TOP_SPREAD, top.spread());
        row.set(LOW, new Ratios(speed, rpm, steady, n, 0, 0.7 * fastest).mean() * perCount);
    }

    private static int steadyRows(int[] speed, int[] rpm, double unit, int[] into) {
        int slowest = (int) Math.ceil(LEAST_KMH / unit);
        int range = (int) Math.floor(SPEED_RANGE / unit + 1e-9);
        int n = 0;
        for (int i = WINDOW; i < speed.length; i++) {
            if (speed[i] > slowest && within(speed, i, range) && within(rpm, i, (int) (RPM_RANGE * rpm[i]))) {
                into[n++] = i;
            }
        }
        return n;
    }

    private static boolean within(int[] counts, int end, int range) {
        int least = counts[end];
        int largest = counts[end];
        for (int i = end - WINDOW; i < end; i++) {
            least = Math.min(least, counts[i]);
            largest = Math.max(largest, counts[i]);
        }
        return least != Trace.MISSING && largest - least <= range;
    }

    /** Mean and spread of rpm per speed over the steady rows of a speed band. */
    private static final class Ratios {
        private double sum;
        private double squares;
        private int n;

        Ratios(int[] speed, int[] rpm, int[] rows, int count, double from, double to) {
            for (int i = 0; i < count; i++) {
                int v = speed[rows[i]];
                if (v >= from && v <= to) {
                    double ratio = (double) rpm[rows[i]] / v;
                    sum += ratio;
                    squares += ratio * ratio;
                    n++;
                }
            }
        }

        double mean() {
            return n < LEAST_SECONDS ? Double.NaN : sum / n;
        }

        double spread() {
            double mean = mean();
            return Math.sqrt(Math.max(0, squares / n - mean * mean)) / mean;
        }
    }
}
