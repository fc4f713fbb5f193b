package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.MethodPlan;
import cn.jianzhen.engine.standard.PhasePlan;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;

/** The phases of a method: all there, each long enough, in their order. */
final class PhaseChecks {
    private PhaseChecks() {}

    static Outcome missing(Examination test) {
        MethodPlan plan = test.plan();
        if (plan == null || !test.has(TraceChannel.PHASE)) {
            return Outcome.NOT_MEASURED;
        }
        int missing = 0;
        for (PhasePlan phase : plan.phases()) {
            missing += phase.required() && test.phase(phase.number()).isEmpty() ? 1 : 0;
        }
        return missing == 0 ? Outcome.HOLDS : Outcome.broken(Breach.ofTest(missing, Double.NaN, 0));
    }

    /** Of a phase that was begun anew, the last run counts. */
    static Outcome tooShort(Examination test) {
        MethodPlan plan = test.plan();
        if (plan == null || !test.has(TraceChannel.PHASE)) {
            return Outcome.NOT_MEASURED;
        }
        Breach worst = null;
        double largest = 0;
        for (PhasePlan phase : plan.phases()) {
            PhaseRun run = PhaseRun.last(test.trace(), phase.number());
            int lacking = run == null ? 0 : phase.minimum() - run.rows();
            if (run != null && lacking > largest) {
                largest = lacking;
                worst = run.breach(phase.minimum());
            }
        }
        return worst == null ? Outcome.HOLDS : Outcome.broken(worst);
    }

    /** Phases go on in the order of the plan; going back is allowed only to where a timer starts or the test begins. */
    static Outcome order(Examination test) {
        MethodPlan plan = test.plan();
        if (plan == null || !test.has(TraceChannel.PHASE)) {
            return Outcome.NOT_MEASURED;
        }
        int[] phases = test.trace().counts(TraceChannel.PHASE.id());
        int[] seconds = test.trace().seconds();
        int before = Trace.MISSING;
        for (int i = 0; i < phases.length; i++) {
            int now = phases[i];
            if (now != Trace.MISSING) {
                if (before != Trace.MISSING && now < before && !mayBegin(plan, now)) {
                    return Outcome.broken(new Breach(seconds[i], seconds[i], 1, now, before, Double.NaN));
                }
                before = now;
            }
        }
        return Outcome.HOLDS;
    }

    private static boolean mayBegin(MethodPlan plan, int phase) {
        if (plan.method() == Method.ASM) {
            return phase == 0 || phase == AsmMode.MODE_5025.hold() || phase == AsmMode.MODE_2540.hold();
        }
        return phase == plan.phases().get(0).number();
    }
}
