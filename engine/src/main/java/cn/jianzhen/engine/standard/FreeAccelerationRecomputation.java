package cn.jianzhen.engine.standard;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;

/** 自由加速法, GB 3847-2018: the largest k of each of the last three strokes, and their mean. */
final class FreeAccelerationRecomputation {
    private FreeAccelerationRecomputation() {}

    static void add(Trace trace, Edition edition, RecomputedItems items) {
        MethodPlan plan = edition.plan(Method.FREE_ACCELERATION);
        if (plan == null) {
            return;
        }
        double[] k = trace.values(TraceChannel.K_M1.id());
        double sum = 0;
        int strokes = 0;
        for (PhasePlan phase : plan.phases()) {
            if (phase.sampled()) {
                int peak = TraceWindow.ofPhase(trace, phase.number()).rowOfLargest(k);
                double largest = peak < 0 ? Double.NaN : k[peak];
                strokes++;
                sum += largest;
                items.add("smoke_" + strokes, largest, phase.label() + "的峰值");
            }
        }
        items.add("smoke_mean", sum / strokes, "最后" + strokes + "次峰值的均值");
    }
}
