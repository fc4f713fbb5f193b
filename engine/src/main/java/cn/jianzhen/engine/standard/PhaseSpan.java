package cn.jianzhen.engine.standard;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a trace that belongs to one phase of its method.
 *
 * @param number as in {@code traces.phase}
 * @param label Chinese name by the plan, or the number where the plan has none
 * @param from first second
 * @param to last second, included
 */
public record PhaseSpan(int number, String label, int from, int to) {

    /** The phases of a trace in the order of time; none where the phase was not recorded. */
    public static List<PhaseSpan> of(Trace trace, @Nullable MethodPlan plan) {
        double[] phases = trace.values(TraceChannel.PHASE.id());
        int[] seconds = trace.seconds();
        List<PhaseSpan> found = new ArrayList<>();
        for (int start = 0, end; start < phases.length; start = end) {
            end = endOfPhase(phases, start);
            if (!Double.isNaN(phases[start])) {
                int number = (int) phases[start];
                found.add(new PhaseSpan(number, label(plan, number), seconds[start], seconds[end - 1]));
            }
        }
        return found;
    }

    private static int endOfPhase(double[] phases, int start) {
        int end = start + 1;
        while (end < phases.length && Double.compare(phases[end], phases[start]) == 0) {
            end++;
        }
        return end;
    }

    private static String label(@Nullable MethodPlan plan, int number) {
        PhasePlan phase = plan == null ? null : plan.phase(number);
        return phase == null ? "阶段" + number : phase.label();
    }
}
