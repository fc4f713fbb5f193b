package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.MethodPlan;
import cn.jianzhen.engine.standard.PhaseSpan;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.Trace;
import java.util.List;
import org.springframework.stereotype.Component;

/** The stretches of a trace that belong to one phase of the method, named as in the standard in force on the day. */
@Component
class TracePhases {
    private final Standard standard = Standard.packaged();

    List<TraceView.TracePhase> of(InspectionFacts inspection, Trace trace) {
        MethodPlan plan = standard.on(inspection.startedAt().toLocalDate()).plan(Method.ofCode(inspection.method()));
        return PhaseSpan.of(trace, plan).stream()
                .map(span -> new TraceView.TracePhase(span.number(), span.label(), span.from(), span.to()))
                .toList();
    }
}
