package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;

/** Speed and engine speed over the whole record, at idle and at high idle. */
final class Motion implements FeatureExtractor {
    private static final FeatureColumn SPEED_MAX = FeatureColumn.decimal("speed_max_kmh", "最高车速", "km/h");
    private static final FeatureColumn DISTANCE = FeatureColumn.decimal("distance_km", "行驶距离", "km");
    private static final FeatureColumn RPM_MIN = FeatureColumn.decimal("rpm_min", "最低转速", "r/min");
    private static final FeatureColumn RPM_MAX = FeatureColumn.decimal("rpm_max", "最高转速", "r/min");
    private static final FeatureColumn RPM_MEAN = FeatureColumn.decimal("rpm_mean", "平均转速", "r/min");
    private static final FeatureColumn IDLE = FeatureColumn.decimal("idle_rpm", "怠速转速", "r/min");
    private static final FeatureColumn HIGH_IDLE = FeatureColumn.decimal("high_idle_rpm", "高怠速转速", "r/min");

    private static final int HIGH_IDLE_SAMPLE = 2;
    private static final int LOW_IDLE_SAMPLE = 4;
    private static final int FREE_ACCELERATION_IDLE = 7;
    private static final int LEAST_ROWS = 5;

    @Override
    public List<FeatureColumn> columns() {
        return List.of(SPEED_MAX, DISTANCE, RPM_MIN, RPM_MAX, RPM_MEAN, IDLE, HIGH_IDLE);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace trace = test.trace();
        if (trace == null) {
            return;
        }
        int rpmId = TraceChannel.RPM.id();
        if (trace.has(TraceChannel.SPEED_KMH.id())) {
            int[] speed = trace.counts(TraceChannel.SPEED_KMH.id());
            double unit = Series.unit(trace, TraceChannel.SPEED_KMH.id());
            row.set(SPEED_MAX, Series.largest(speed) * unit);
            row.set(DISTANCE, sum(speed) * unit / 3600);
        }
        if (trace.has(rpmId)) {
            int[] rpm = trace.counts(rpmId);
            double unit = Series.unit(trace, rpmId);
            row.set(RPM_MIN, Series.smallest(rpm) * unit);
            row.set(RPM_MAX, Series.largest(rpm) * unit);
            row.set(RPM_MEAN, Series.mean(rpm) * unit);
            row.set(IDLE, idle(test, trace, rpm) * unit);
            if (test.method() == Method.TWO_SPEED_IDLE) {
                row.set(HIGH_IDLE, whereEqual(rpm, trace.counts(TraceChannel.PHASE.id()), HIGH_IDLE_SAMPLE) * unit);
            }
        }
    }

    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count == Trace.MISSING ? 0 : count;
        }
        return sum;
    }

    private static double idle(InspectionTest test, Trace trace, int[] rpm) {
        int[] phases = trace.counts(TraceChannel.PHASE.id());
        if (test.method() == Method.TWO_SPEED_IDLE) {
            return whereEqual(rpm, phases, LOW_IDLE_SAMPLE);
        }
        if (test.method() == Method.FREE_ACCELERATION) {
            return whereEqual(rpm, phases, FREE_ACCELERATION_IDLE);
        }
        return whereEqual(rpm, trace.counts(TraceChannel.SPEED_KMH.id()), 0);
    }

    /** Mean of the rows in which another channel's count is {@code wanted}; NaN for fewer than five. */
    private static double whereEqual(int[] counts, int[] other, int wanted) {
        long sum = 0;
        int n = 0;
        for (int i = 0; i < counts.length; i++) {
            if (other[i] == wanted && counts[i] != Trace.MISSING) {
                sum += counts[i];
                n++;
            }
        }
        return n < LEAST_ROWS ? Double.NaN : (double) sum / n;
    }
}
