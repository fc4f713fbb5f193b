package cn.jianzhen.platform.detection;

/**
 * The 95 % interval of a share by Wilson (1927), which stays sensible near 0 and 1.
 *
 * @param low not below 0
 * @param high not above 1
 */
public record WilsonInterval(double low, double high) {
    /** Two-sided 95 % of the normal distribution. */
    private static final double Z = 1.959963984540054;

    /** Of {@code hits} among {@code of}, which is positive. */
    public static WilsonInterval of(double hits, double of) {
        double share = hits / of;
        double square = Z * Z / of;
        double middle = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / of + square / (4 * of));
        return new WilsonInterval(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
