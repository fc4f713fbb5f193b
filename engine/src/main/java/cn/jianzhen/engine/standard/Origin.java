package cn.jianzhen.engine.standard;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from and when it holds.
 *
 * @param standard the standard it belongs to, empty for the project's own choices
 * @param clause empty where it is not known
 * @param from first day it holds
 * @param to last day it holds, null while it still does
 */
public record Origin(
        String standard,
        String clause,
        String source,
        Confidence confidence,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether the fact holds on this day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    boolean overlaps(Origin other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
