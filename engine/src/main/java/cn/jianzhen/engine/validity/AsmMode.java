package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.TraceWindow;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;
import java.util.function.IntPredicate;

/** The two modes of ASM: their phases as in {@code traces.phase}, their speed and their load. */
enum AsmMode {
    MODE_5025("asm5025", 1, Constant.ASM_SPEED_5025, Constant.ASM_LOAD_DIVISOR_5025),
    MODE_2540("asm2540", 6, Constant.ASM_SPEED_2540, Constant.ASM_LOAD_DIVISOR_2540);

    private final String items;
    private final int hold;
    private final Constant speed;
    private final Constant divisor;

    AsmMode(String items, int hold, Constant speed, Constant divisor) {
        this.items = items;
        this.hold = hold;
        this.speed = speed;
        this.divisor = divisor;
    }

    /** The phase in which the speed is held before the timer starts. */
    int hold() {
        return hold;
    }

    /** The phase of the quick check. */
    int quick() {
        return hold + 2;
    }

    /** The phase of the rest of the mode. */
    int full() {
        return hold + 3;
    }

    /** Names of its three result items. */
    List<String> items() {
        return List.of(items + "_co", items + "_hc", items + "_no");
    }

    double speedKmh(Edition edition) {
        return edition.value(speed);
    }

    /** The force at the rollers in N that the reference mass in kg demands. */
    double forceN(double referenceMassKg, Edition edition) {
        return referenceMassKg / edition.value(divisor) * 3600 / speedKmh(edition);
    }

    /** The rows of these phases since the timer was started for the last time. */
    TraceWindow sinceLastStart(Trace trace, IntPredicate accepted) {
        int[] phases = trace.counts(TraceChannel.PHASE.id());
        int start = 0;
        for (int i = 1; i < phases.length; i++) {
            start = phases[i] == hold && phases[i - 1] != hold ? i : start;
        }
        int from = start;
        return TraceWindow.ofRows(
                trace, row -> row >= from && phases[row] != Trace.MISSING && accepted.test(phases[row]));
    }
}
