package cn.jianzhen.engine.validity;

/**
 * How a rule was not kept. Values are in the rule's unit.
 *
 * @param firstSecond {@code t} of the first second concerned, {@link #NO_SECOND} when the rule is not about seconds
 * @param lastSecond {@code t} of the last
 * @param seconds how many seconds were concerned
 * @param worst the observed value that lies farthest outside, NaN when it is no number
 * @param allowedLow lowest allowed value at that second, NaN when there is none
 * @param allowedHigh highest allowed value at that second, NaN when there is none
 */
public record Breach(
        int firstSecond, int lastSecond, int seconds, double worst, double allowedLow, double allowedHigh) {
    public static final int NO_SECOND = -1;

    /** A breach that no second of the record can be pointed at for. */
    static Breach ofTest(double worst, double allowedLow, double allowedHigh) {
        return new Breach(NO_SECOND, NO_SECOND, 0, worst, allowedLow, allowedHigh);
    }
}
