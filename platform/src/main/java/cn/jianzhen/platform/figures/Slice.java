package cn.jianzhen.platform.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which part of a figure's rows; what is null does not matter, both days belong to it. */
record Slice(
        @Nullable String county,
        @Nullable Integer category,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    static final Slice ALL = new Slice(null, null, null, null);

    static Slice between(LocalDate from, LocalDate to) {
        return new Slice(null, null, from, to);
    }
}
