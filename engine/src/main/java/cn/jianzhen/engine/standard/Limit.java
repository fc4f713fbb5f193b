package cn.jianzhen.engine.standard;

/**
 * The limit of one result item in one class.
 *
 * @param fuel code of the only fuel it belongs to, empty for all others
 * @param advisory shown, but no verdict rests on it
 * @param minimum NaN when there is none
 * @param maximum NaN when there is none
 */
public record Limit(
        String item,
        LimitClass limitClass,
        String fuel,
        boolean advisory,
        double minimum,
        double maximum,
        String unit,
        Origin origin)
        implements Dated {
    @Override
    public String subject() {
        return fuel.isEmpty() ? item + " " + limitClass : item + " " + limitClass + " " + fuel;
    }

    /** Whether a value keeps this limit. */
    public boolean permits(double value) {
        return !(value < minimum) && !(value > maximum);
    }
}
