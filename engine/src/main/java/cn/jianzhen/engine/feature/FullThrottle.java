package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.Arrays;
import java.util.List;

/**
 * What the vehicle itself says of pedal and load while lug-down takes its samples, GB 3847-2018: the pedal is on the floor. The
 * clocks may differ by some seconds; before and between the points the pedal is on the floor as well, and a median forgives the rest.
 */
final class FullThrottle implements FeatureExtractor {
    private static final FeatureColumn THROTTLE = FeatureColumn.decimal("points_throttle_pct", "加载减速取样点的节气门开度", "%");
    private static final FeatureColumn LOAD = FeatureColumn.decimal("points_load_pct", "加载减速取样点的发动机负荷", "%");

    private static final int POINT_100 = 3;
    private static final int POINT_80 = 5;
    private static final int LEAST_SECONDS = 8;

    @Override
    public List<FeatureColumn> columns() {
        return List.of(THROTTLE, LOAD);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace trace = test.trace();
        Trace obd = test.obd();
        if (trace == null || obd == null || test.method() != Method.LUGDOWN || !trace.has(TraceChannel.PHASE.id())) {
            return;
        }
        int[] rows = rowsAtPoints(trace, obd);
        row.set(THROTTLE, median(obd, ObdChannel.THROTTLE_PCT, rows));
        row.set(LOAD, median(obd, ObdChannel.LOAD_PCT, rows));
    }

    /** The rows of the stream in the seconds of the two points. */
    private static int[] rowsAtPoints(Trace trace, Trace obd) {
        int[] phases = trace.counts(TraceChannel.PHASE.id());
        int[] benchSeconds = trace.seconds();
        int[] seconds = obd.seconds();
        int[] rows = new int[Math.min(phases.length, seconds.length)];
        int n = 0;
        int at = 0;
        for (int i = 0; i < phases.length; i++) {
            while (at < seconds.length && seconds[at] < benchSeconds[i]) {
                at++;
            }
            boolean sampled = phases[i] == POINT_100 || phases[i] == POINT_80;
            if (sampled && at < seconds.length && seconds[at] == benchSeconds[i]) {
                rows[n++] = at;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private static double median(Trace obd, ObdChannel channel, int[] rows) {
        int[] counts = obd.counts(channel.id());
        int[] read = new int[rows.length];
        int n = 0;
        for (int row : rows) {
            if (counts[row] != Trace.MISSING) {
                read[n++] = counts[row];
            }
        }
        if (n < LEAST_SECONDS) {
            return Double.NaN;
        }
        Arrays.sort(read, 0, n);
        return (read[(n - 1) / 2] + read[n / 2]) / 2.0 * Series.unit(obd, channel.id());
    }
}
