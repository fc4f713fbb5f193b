package cn.jianzhen.engine.standard;

/**
 * A result computed anew from the trace.
 *
 * @param item as in {@code results.item}
 * @param value in the item's unit, unrounded
 * @param tolerance how far the reported figure may lie from it, in the item's unit
 * @param note how it was computed, Chinese
 */
public record RecomputedItem(String item, double value, double tolerance, String note) {}
