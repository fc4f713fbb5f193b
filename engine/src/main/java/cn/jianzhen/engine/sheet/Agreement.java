package cn.jianzhen.engine.sheet;

/** When a reported figure agrees with the recomputed one. */
public final class Agreement {
    /** Decimal figures are not exact in binary; this is far below any last digit. */
    private static final double HAIR = 1e-9;

    private Agreement() {}

    /** Whether two figures that lie {@code apart} agree within the tolerance. */
    public static boolean within(double apart, double tolerance) {
        return apart <= tolerance + HAIR;
    }
}
