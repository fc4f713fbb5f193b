package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a packed trace into what the page draws, with the schema's labels and units. */
@Component
class TraceDrawing {
    private static final String PHASE = "phase";
    private final Labels labels;
    private final TracePhases phases;

    TraceDrawing(Labels labels, TracePhases phases) {
        this.labels = labels;
        this.phases = phases;
    }

    TraceView draw(InspectionFacts inspection, Trace trace) {
        List<TraceView.TraceChannel> channels = labels.channels("traces")
                .filter(column -> !column.name().equals(PHASE) && trace.has(column.channel()))
                .map(column -> channel(column, trace))
                .toList();
        List<Integer> seconds = Arrays.stream(trace.seconds()).boxed().toList();
        return new TraceView(inspection.reportNo(), seconds, phases.of(inspection, trace), channels);
    }

    private static TraceView.TraceChannel channel(ColumnSchema column, Trace trace) {
        List<@Nullable Double> values = new ArrayList<>(trace.rows());
        for (double value : trace.values(column.channel())) {
            values.add(Double.isNaN(value) ? null : Double.valueOf(value));
        }
        return new TraceView.TraceChannel(
                column.name(), column.label(), Objects.requireNonNullElse(column.unit(), ""), values);
    }
}
