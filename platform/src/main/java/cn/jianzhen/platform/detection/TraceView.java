package cn.jianzhen.platform.detection;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trace ready to be drawn: one list per channel, as long as {@code seconds}; null where nothing was measured. */
record TraceView(String reportNo, List<Integer> seconds, List<TracePhase> phases, List<TraceChannel> channels) {

    /** Seconds {@code from} to {@code to}, both included. */
    record TracePhase(int phase, String label, int from, int to) {}

    record TraceChannel(
            String name,
            String label,
            String unit,

            @ArraySchema(
                    schema =
                            @Schema(
                                    types = {"number", "null"},
                                    format = "double"))
            List<@Nullable Double> values) {}
}
