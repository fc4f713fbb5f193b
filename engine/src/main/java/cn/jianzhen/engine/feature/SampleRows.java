package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.MethodPlan;
import cn.jianzhen.engine.standard.PhasePlan;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.Arrays;

/**
 * The rows on which the exhaust may be judged: the sampled phases; in VMAS, where gas lags the speed by several seconds and
 * fuel is cut when coasting, only seconds after at least ten of driving without slowing down.
 */
final class SampleRows {
    private static final int STEADY_BEFORE = 10;
    private static final double DRIVING_KMH = 10;
    private static final double SLOWING_KMH = 1.5;

    private SampleRows() {}

    /** Indices of the rows, ascending; empty when the trace has no phases or no plan is laid down. */
    static int[] of(InspectionTest test, Trace trace, Edition edition) {
        MethodPlan plan = edition.plan(test.method());
        if (plan == null || trace.rows() == 0) {
            return new int[0];
        }
        return test.method() == Method.VMAS ? driving(trace) : sampled(trace, plan);
    }

    private static int[] sampled(Trace trace, MethodPlan plan) {
        long wanted = 0;
        for (PhasePlan phase : plan.phases()) {
            wanted |= phase.sampled() ? 1L << phase.number() : 0;
        }
        int[] phases = trace.counts(TraceChannel.PHASE.id());
        int[] rows = new int[phases.length];
        int n = 0;
        for (int i = 0; i < phases.length; i++) {
            boolean known = phases[i] >= 0 && phases[i] < Long.SIZE;
            if (known && (wanted >>> phases[i] & 1) != 0) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    private static int[] driving(Trace trace) {
        int[] speed = trace.counts(TraceChannel.SPEED_KMH.id());
        double unit = Series.unit(trace, TraceChannel.SPEED_KMH.id());
        int slow = (int) Math.round(DRIVING_KMH / unit);
        int fall = (int) Math.round(SLOWING_KMH / unit);
        int[] rows = new int[speed.length];
        int n = 0;
        int steady = 0;
        for (int i = 1; i < speed.length; i++) {
            boolean on = speed[i] >= slow && speed[i - 1] - speed[i] <= fall;
            steady = on ? steady + 1 : 0;
            if (steady > STEADY_BEFORE) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }
}
