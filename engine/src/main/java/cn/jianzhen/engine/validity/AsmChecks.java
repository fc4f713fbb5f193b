package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.MethodPlan;
import cn.jianzhen.engine.standard.PhasePlan;
import cn.jianzhen.engine.standard.TraceWindow;
import cn.jianzhen.engine.trace.TraceChannel;

/**
 * Driving of ASM, GB 18285-2018: the timer starts after seconds within the speed window; from then on speed and torque may
 * leave their windows only for some seconds in a row and in all, or the timer starts anew. The last start counts.
 */
final class AsmChecks {
    private AsmChecks() {}

    static Check timer(AsmMode mode) {
        return test -> {
            MethodPlan plan = test.plan();
            PhasePlan hold = plan == null ? null : plan.phase(mode.hold());
            if (hold == null) {
                return Outcome.NOT_MEASURED;
            }
            TraceWindow rows = mode.sinceLastStart(test.trace(), phase -> phase == mode.hold());
            return speeds(test, mode, rows.last(hold.minimum())).allowingNone();
        };
    }

    static Check speed(AsmMode mode) {
        return test -> speeds(test, mode, driven(test, mode))
                .allowing(test.value(Constant.ASM_OUTSIDE_RUN_MAXIMUM), test.value(Constant.ASM_OUTSIDE_TOTAL_MAXIMUM));
    }

    static Check torque(AsmMode mode) {
        return test -> {
            double wanted = mode.forceN(test.test().referenceMassKg(), test.edition());
            double tolerance = test.value(Constant.ASM_TORQUE_TOLERANCE);
            if (!(wanted > 0)) {
                return Outcome.NOT_MEASURED;
            }
            TraceWindow rows = driven(test, mode);
            return outside(test, rows, TraceChannel.FORCE_N, wanted * (1 - tolerance), wanted * (1 + tolerance))
                    .allowing(
                            test.value(Constant.ASM_OUTSIDE_RUN_MAXIMUM),
                            test.value(Constant.ASM_OUTSIDE_TOTAL_MAXIMUM));
        };
    }

    /** From the start of the timer: settling, quick check and the rest. */
    private static TraceWindow driven(Examination test, AsmMode mode) {
        return mode.sinceLastStart(test.trace(), phase -> phase > mode.hold() && phase <= mode.full());
    }

    private static Outside speeds(Examination test, AsmMode mode, TraceWindow rows) {
        double wanted = mode.speedKmh(test.edition());
        double tolerance = test.value(Constant.ASM_SPEED_TOLERANCE);
        return outside(test, rows, TraceChannel.SPEED_KMH, wanted - tolerance, wanted + tolerance);
    }

    private static Outside outside(Examination test, TraceWindow rows, TraceChannel channel, double low, double high) {
        Outside outside = new Outside(test.trace());
        double[] values = test.values(channel);
        for (int i = 0; i < rows.size(); i++) {
            outside.add(rows.row(i), values[rows.row(i)], low, high);
        }
        return outside;
    }
}
