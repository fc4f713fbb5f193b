package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.MethodPlan;
import cn.jianzhen.engine.standard.PhasePlan;
import cn.jianzhen.engine.trace.TraceChannel;

/** The strokes of free acceleration, GB 3847-2018: blow-outs, enough strokes, each up to governed speed. */
final class StrokeChecks {
    private static final int FIRST_STROKE = 3;
    private static final int LAST_STROKE = 6;

    private StrokeChecks() {}

    static Outcome count(Examination test) {
        return atLeast(test, FIRST_STROKE, LAST_STROKE, test.value(Constant.SMOKE_STROKES_COUNTED));
    }

    static Outcome blowOuts(Examination test) {
        return atLeast(test, 0, FIRST_STROKE - 1, test.value(Constant.SMOKE_BLOW_OUTS));
    }

    private static Outcome atLeast(Examination test, int from, int to, double least) {
        double governed = governed(test);
        if (!(governed > 0) || !test.has(TraceChannel.RPM) || !test.has(TraceChannel.PHASE)) {
            return Outcome.NOT_MEASURED;
        }
        int strokes = 0;
        for (int phase = from; phase <= to; phase++) {
            strokes += highest(test, phase) >= governed ? 1 : 0;
        }
        return strokes < least ? Outcome.broken(Breach.ofTest(strokes, least, Double.NaN)) : Outcome.HOLDS;
    }

    /** Every stroke that counts for the result reaches governed speed. */
    static Outcome governedSpeed(Examination test) {
        MethodPlan plan = test.plan();
        double governed = governed(test);
        if (plan == null || !(governed > 0) || !test.has(TraceChannel.RPM)) {
            return Outcome.NOT_MEASURED;
        }
        Outside outside = new Outside(test.trace());
        for (PhasePlan phase : plan.phases()) {
            int top = phase.sampled() ? test.phase(phase.number()).rowOfLargest(test.values(TraceChannel.RPM)) : -1;
            if (top >= 0) {
                outside.add(top, test.values(TraceChannel.RPM)[top], governed, Double.NaN);
            }
        }
        return outside.allowingNone();
    }

    private static double governed(Examination test) {
        boolean automatic = "automatic".equals(test.circumstances().gearbox());
        return test.test().ratedSpeedRpm()
                * test.value(automatic ? Constant.SMOKE_GOVERNED_SHARE_AUTOMATIC : Constant.SMOKE_GOVERNED_SHARE);
    }

    private static double highest(Examination test, int phase) {
        int top = test.phase(phase).rowOfLargest(test.values(TraceChannel.RPM));
        return top < 0 ? Double.NaN : test.values(TraceChannel.RPM)[top];
    }
}
