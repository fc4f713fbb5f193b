package cn.jianzhen.engine.standard;

/**
 * The limit of one result item in one class.
 *
 * @param minimum NaN when there is none
 * @param maximum NaN when there is none
 */
public record Limit(String item, LimitClass limitClass, double minimum, double maximum, String unit, Origin origin)
        implements Dated {
    @Override
    public String subject() {
        return item + " " + limitClass;
    }

    /** Whether a value keeps this limit. */
    public boolean permits(double value) {
        return !(value < minimum) && !(value > maximum);
    }
}
