package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.MethodPlan;
import cn.jianzhen.engine.standard.PhasePlan;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The stretches of a trace that belong to one phase of the method, named as in the standard in force on the day. */
@Component
class TracePhases {
    private final Standard standard = Standard.packaged();

    List<TraceView.TracePhase> of(InspectionFacts inspection, Trace trace) {
        int channel = TraceChannel.PHASE.id();
        if (!trace.has(channel)) {
            return List.of();
        }
        MethodPlan plan = standard.on(inspection.startedAt().toLocalDate()).plan(Method.ofCode(inspection.method()));
        double[] phases = trace.values(channel);
        int[] seconds = trace.seconds();
        List<TraceView.TracePhase> found = new ArrayList<>();
        for (int start = 0, end; start < phases.length; start = end) {
            end = endOfPhase(phases, start);
            if (!Double.isNaN(phases[start])) {
                int number = (int) phases[start];
                found.add(new TraceView.TracePhase(number, label(plan, number), seconds[start], seconds[end - 1]));
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
