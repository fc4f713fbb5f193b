package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.MethodPlan;
import cn.jianzhen.engine.standard.PhasePlan;
import cn.jianzhen.engine.standard.TraceWindow;
import cn.jianzhen.engine.trace.TraceChannel;

/** Engine speeds of two-speed idle, GB 18285-2018. */
final class IdleChecks {
    private static final int PREHEAT = 0;
    private static final int HIGH_SAMPLE = 2;
    private static final int LOW_SAMPLE = 4;

    private IdleChecks() {}

    static Outcome highIdle(Examination test) {
        double wanted = test.value(test.heavy() ? Constant.IDLE_HIGH_SPEED_HEAVY : Constant.IDLE_HIGH_SPEED_LIGHT);
        double tolerance = test.value(Constant.IDLE_HIGH_SPEED_TOLERANCE);
        return sampled(test, HIGH_SAMPLE, wanted - tolerance, wanted + tolerance);
    }

    static Outcome lowIdle(Examination test) {
        return sampled(test, LOW_SAMPLE, Double.NaN, test.value(Constant.IDLE_LOW_SPEED_MAXIMUM));
    }

    private static Outcome sampled(Examination test, int phase, double low, double high) {
        Outside outside = new Outside(test.trace());
        TraceWindow rows = test.phase(phase);
        double[] rpm = test.values(TraceChannel.RPM);
        for (int i = 0; i < rows.size(); i++) {
            outside.add(rows.row(i), rpm[rows.row(i)], low, high);
        }
        return outside.allowing(
                test.value(Constant.IDLE_OUTSIDE_RUN_MAXIMUM), test.value(Constant.IDLE_OUTSIDE_TOTAL_MAXIMUM));
    }

    /** The mean of the last prescribed seconds: before them the driver brings the engine up. */
    static Outcome preheat(Examination test) {
        MethodPlan plan = test.plan();
        PhasePlan phase = plan == null ? null : plan.phase(PREHEAT);
        double wanted = test.value(Constant.IDLE_PREHEAT_SHARE) * test.test().ratedSpeedRpm();
        double tolerance = test.value(Constant.IDLE_PREHEAT_TOLERANCE);
        if (phase == null || !(wanted > 0)) {
            return Outcome.NOT_MEASURED;
        }
        TraceWindow rows = test.phase(PREHEAT).last(phase.minimum());
        return Means.within(test, rows, TraceChannel.RPM, wanted * (1 - tolerance), wanted * (1 + tolerance));
    }
}
