package cn.jianzhen.engine.sheet;

import cn.jianzhen.engine.standard.Formula;
import cn.jianzhen.engine.standard.Limit;
import org.jspecify.annotations.Nullable;

/**
 * One result item: what follows from the record, what was reported, and by what they are measured.
 *
 * @param item as in {@code results.item}
 * @param label Chinese
 * @param unit of all values of this item; empty for a ratio
 * @param decimals decimals of the reported figure
 * @param recomputed unrounded, NaN when it could not be computed
 * @param reported NaN when nothing was reported
 * @param tolerance how far they may lie apart, NaN when nothing could be computed
 * @param lastDigits how far they lie apart, in units of the last reported digit; NaN when one is missing
 * @param agrees null when one is missing
 * @param limit in force that day, in that region, for that fuel; null when there is none
 * @param permitted whether the rounded recomputed value keeps the limit; null when one is missing
 * @param reportedLimit the limit as the station printed it, empty when it printed none
 * @param reportedVerdict code, empty when none was given
 * @param note how it was computed in this test, Chinese
 * @param formula in words with its clause, null when none is laid down
 */
public record SheetItem(
        String item,
        String label,
        String unit,
        int decimals,
        double recomputed,
        double reported,
        double tolerance,
        double lastDigits,
        @Nullable Boolean agrees,
        @Nullable Limit limit,
        @Nullable Boolean permitted,
        String reportedLimit,
        String reportedVerdict,
        String note,
        @Nullable Formula formula) {}
