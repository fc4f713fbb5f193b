package cn.jianzhen.engine.recompute;

import cn.jianzhen.engine.sheet.Agreement;
import cn.jianzhen.engine.standard.Method;
import java.util.List;

/**
 * One reported figure beside the recomputed one.
 *
 * @param stationId as in {@code inspections.station_id}
 * @param softwareVersion empty when not given
 * @param item as in {@code results.item}
 * @param unit of the three values
 * @param reported NaN when nothing was reported
 * @param recomputed by the standard's formula, NaN when it could not be computed
 * @param tolerance how far they may lie apart, NaN when nothing could be computed
 * @param lastDigit one unit of the last reported digit
 * @param factor by which this software version lawfully differs from the formula, 1 when it does not
 * @param rulesBroken ids of the rules (no hints) that the test broke
 */
public record ComparedItem(
        String reportNo,
        Method method,
        String stationId,
        String softwareVersion,
        String item,
        String unit,
        double reported,
        double recomputed,
        double tolerance,
        double lastDigit,
        double factor,
        List<String> rulesBroken) {
    public ComparedItem {
        rulesBroken = List.copyOf(rulesBroken);
    }

    /** Whether both figures are there. */
    public boolean isComparable() {
        return !Double.isNaN(reported) && !Double.isNaN(recomputed);
    }

    /** How far they lie apart, in the item's unit. */
    public double apart() {
        return Math.abs(reported - factor * recomputed);
    }

    /** How far they lie apart, in units of the last reported digit. */
    public double lastDigits() {
        return apart() / lastDigit;
    }

    /** Whether they lie within the tolerance. */
    public boolean agrees() {
        return Agreement.within(apart(), factor * tolerance);
    }
}
