package cn.jianzhen.engine.standard;

/**
 * How a result item is reported and how far an honest figure may lie from the recomputed one.
 *
 * @param decimals decimals of the reported figure (GB/T 8170)
 * @param digits tolerance in last digits
 * @param share tolerance as a share of the recomputed value
 */
public record ResultItem(
        String item, String label, String unit, int decimals, double digits, double share, Origin origin)
        implements Dated {
    @Override
    public String subject() {
        return item;
    }

    /** One unit of the last reported digit. */
    public double lastDigit() {
        return Math.pow(10, -decimals);
    }

    /** The value as it would be reported, rounded by GB/T 8170 (half to even). */
    public double rounded(double value) {
        double scale = Math.pow(10, decimals);
        return Math.rint(value * scale) / scale;
    }

    /** Largest honest difference between reported and recomputed, in the item's unit. */
    public double tolerance(double recomputed) {
        return Math.max(digits * lastDigit(), share * Math.abs(recomputed));
    }
}
