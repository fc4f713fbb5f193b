package cn.jianzhen.platform.detection;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** One reported result beside what the trace gives. The limit is text: that of λ is a range. */
record ResultRow(
        @NotNull String item,
        @NotNull String label,
        @NotNull String unit,
        @Nullable Double value,
        @Nullable String limit,
        @Nullable String verdict,
        @Nullable Double recomputed,
        @Nullable Double tolerance,
        @Nullable Boolean agrees) {}
