package cn.jianzhen.platform.detection;

import org.jspecify.annotations.Nullable;

/** One reported result beside what the trace gives. The limit is text: that of λ is a range. */
record ResultRow(
        String item,
        String label,
        String unit,
        @Nullable Double value,
        @Nullable String limit,
        @Nullable String verdict,
        @Nullable Double recomputed,
        @Nullable Double tolerance,
        @Nullable Boolean agrees) {}
