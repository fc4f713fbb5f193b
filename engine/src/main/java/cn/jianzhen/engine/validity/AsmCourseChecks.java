package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.TraceWindow;

/** Which parts of ASM had to be run, by their own results, GB 18285-2018. */
final class AsmCourseChecks {
    private AsmCourseChecks() {}

    /** A mode may end at the quick check only when every pollutant is below a share of its limit. */
    static Outcome quickEnd(Examination test) {
        for (AsmMode mode : AsmMode.values()) {
            TraceWindow quick = test.phase(mode.quick());
            if (!quick.isEmpty() && test.phase(mode.full()).isEmpty()) {
                double allowed = test.value(Constant.ASM_QUICK_SHARE);
                double share = LimitShare.largest(test, mode.items());
                return judged(test, quick, share, allowed);
            }
        }
        return test.sampled().isEmpty() ? Outcome.NOT_MEASURED : Outcome.HOLDS;
    }

    /** Who does not pass 5025 goes on to 2540. */
    static Outcome secondMode(Examination test) {
        if (!test.phase(AsmMode.MODE_2540.quick()).isEmpty()) {
            return Outcome.HOLDS;
        }
        TraceWindow quick = test.phase(AsmMode.MODE_5025.quick());
        return judged(test, quick, LimitShare.largest(test, AsmMode.MODE_5025.items()), 1);
    }

    private static Outcome judged(Examination test, TraceWindow rows, double share, double allowed) {
        if (rows.isEmpty() || Double.isNaN(share)) {
            return Outcome.NOT_MEASURED;
        }
        int[] seconds = test.trace().seconds();
        return share > allowed
                ? Outcome.broken(new Breach(
                        seconds[rows.row(0)], seconds[rows.lastRow()], rows.size(), share, Double.NaN, allowed))
                : Outcome.HOLDS;
    }
}
