package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many seconds NO comes after the exhaust flow in VMAS: the flow meter answers at once, the gas has the sample line to
 * travel, and NO rises with the load as the flow does. The lag is that of the largest correlation.
 */
final class GasLag implements FeatureExtractor {
    private static final FeatureColumn LAG = FeatureColumn.whole("gas_lag_s", "NO相对排气流量的滞后", "s");
    private static final FeatureColumn CORRELATION =
            FeatureColumn.decimal("gas_lag_correlation", "该滞后下NO与排气流量的相关系数", "");

    /** Usual is 2 to 12 s; the cycle has no second hill within this. */
    private static final int WIDEST = 30;

    private static final int LEAST_OVERLAP = 100;
    /** Drifts of catalyst and cell are slow, the hills of the cycle are not: what is compared is the rise within this many seconds. */
    private static final int RISE = 5;

    @Override
    public List<FeatureColumn> columns() {
        return List.of(LAG, CORRELATION);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace trace = test.trace();
        if (trace == null || test.method() != Method.VMAS || !trace.has(TraceChannel.NO_PPM.id())) {
            return;
        }
        int[] gas = trace.counts(TraceChannel.NO_PPM.id());
        double[] flow = exhaust(trace);
        if (flow == null || flow.length < LEAST_OVERLAP + WIDEST || Series.hasMissing(gas) || !everySecond(trace)) {
            return;
        }
        int[] rise = rises(gas);
        double[] flowRise = rises(flow);
        int best = -1;
        double largest = 0;
        for (int lag = 0; lag <= WIDEST; lag++) {
            double correlation = correlation(flowRise, rise, lag);
            if (correlation > largest) {
                largest = correlation;
                best = lag;
            }
        }
        if (best >= 0) {
            row.set(LAG, best);
            row.set(CORRELATION, largest);
        }
    }

    private static int[] rises(int[] values) {
        int[] rises = new int[values.length - RISE];
        for (int i = 0; i < rises.length; i++) {
            rises[i] = values[i + RISE] - values[i];
        }
        return rises;
    }

    private static double[] rises(double[] values) {
        double[] rises = new double[values.length - RISE];
        for (int i = 0; i < rises.length; i++) {
            rises[i] = values[i + RISE] - values[i];
        }
        return rises;
    }

    private static boolean everySecond(Trace trace) {
        int[] seconds = trace.seconds();
        return seconds[seconds.length - 1] - seconds[0] == seconds.length - 1;
    }

    /** Raw exhaust by the oxygen that it displaces, up to a constant; null when a channel or a second is lacking. */
    private static double @Nullable [] exhaust(Trace trace) {
        int[] ambient = trace.counts(TraceChannel.O2_AMBIENT_PCT.id());
        int[] diluted = trace.counts(TraceChannel.O2_DILUTED_PCT.id());
        int[] flow = trace.counts(TraceChannel.DILUTED_FLOW_M3MIN.id());
        if (Series.hasMissing(ambient) || Series.hasMissing(diluted) || Series.hasMissing(flow)) {
            return null;
        }
        double ambientUnit = Series.unit(trace, TraceChannel.O2_AMBIENT_PCT.id());
        double dilutedUnit = Series.unit(trace, TraceChannel.O2_DILUTED_PCT.id());
        double[] exhaust = new double[flow.length];
        for (int i = 0; i < flow.length; i++) {
            exhaust[i] = (ambient[i] * ambientUnit - diluted[i] * dilutedUnit) * flow[i];
        }
        return exhaust;
    }

    private static double correlation(double[] flow, int[] gas, int lag) {
        int n = flow.length - lag;
        double sumX = 0;
        double sumY = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            double x = flow[i];
            double y = gas[i + lag];
            sumX += x;
            sumY += y;
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }
        double spread = (n * xx - sumX * sumX) * (n * yy - sumY * sumY);
        return spread > 0 ? (n * xy - sumX * sumY) / Math.sqrt(spread) : 0;
    }
}
