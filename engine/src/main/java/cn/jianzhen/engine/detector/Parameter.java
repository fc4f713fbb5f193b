package cn.jianzhen.engine.detector;

import org.jspecify.annotations.Nullable;

/**
 * A threshold that a bureau may set.
 *
 * @param name as written {@code :name} in the query
 * @param label Chinese label
 * @param type integer or decimal
 * @param unit unit, if it has one
 * @param initial the default value
 * @param step the smallest change that matters; the nudge test moves the value by it
 * @param reason why the default is what it is, with its source
 */
public record Parameter(
        String name, String label, Type type, @Nullable String unit, double initial, double step, String reason) {

    /** Larger than any count, duration or share that a threshold may be. */
    private static final double LARGEST = 1e9;

    /** How the value is bound. */
    public enum Type {
        INTEGER,
        DECIMAL
    }

    /** The value as JDBC binds it: Long or Double. */
    public Object typed(double value) {
        if (type == Type.DECIMAL) {
            return value;
        }
        if (value != Math.rint(value)) {
            throw new IllegalArgumentException("Parameter " + name + " is a whole number, not " + value);
        }
        return (long) value;
    }

    /** Whether a bureau may set this value: a number, whole where the parameter is, negative only where the default is. */
    public boolean takes(double value) {
        boolean whole = type == Type.DECIMAL || value == Math.rint(value);
        return Double.isFinite(value) && Math.abs(value) <= LARGEST && whole && value >= Math.min(0, initial * LARGEST);
    }
}
