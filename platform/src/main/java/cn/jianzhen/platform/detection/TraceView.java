package cn.jianzhen.platform.detection;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trace ready to be drawn: one list per channel, as long as {@code seconds}; null where nothing was measured. */
record TraceView(
        @NotNull String reportNo,
        @NotNull List<Integer> seconds,
        @NotNull List<TracePhase> phases,
        @NotNull List<TraceChannel> channels) {

    /** Seconds {@code from} to {@code to}, both included. */
    record TracePhase(int phase, @NotNull String label, int from, int to) {}

    record TraceChannel(
            @NotNull String name,
            @NotNull String label,
            @NotNull String unit,

            @NotNull
            @ArraySchema(
                    schema =
                            @Schema(
                                    types = {"number", "null"},
                                    format = "double"))
            List<@Nullable Double> values) {}
}
