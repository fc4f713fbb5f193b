package cn.jianzhen.engine.sheet;

/**
 * A result as the station reported it.
 *
 * @param value in the item's unit, NaN when empty
 * @param limit as printed, empty when none was
 * @param verdict code of {@code results.verdict}, empty when none was given
 */
public record ReportedResult(double value, String limit, String verdict) {}
