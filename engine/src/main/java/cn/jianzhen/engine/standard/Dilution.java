package cn.jianzhen.engine.standard;

/** Dilution of the exhaust by air, seen in its carbon (GB 18285-2018, ASM and VMAS). */
public final class Dilution {
    private Dilution() {}

    /**
     * Dilution factor DF = CO2fix / CO2 with CO2fix = 100 X / (a + 1.88 X), X = CO2 / (CO2 + CO).
     *
     * @param co per cent
     * @param co2 per cent
     * @param a the fuel's constant, {@link Edition#dilutionConstant}
     * @param cap largest factor; also the factor of a gas without CO2
     * @return NaN when an input is NaN
     */
    public static double factor(double co, double co2, double a, double cap) {
        if (Double.isNaN(co) || Double.isNaN(co2) || Double.isNaN(a)) {
            return Double.NaN;
        }
        if (co2 <= 0) {
            return cap;
        }
        double x = co2 / (co2 + co);
        return Math.min(100 * x / (a + 1.88 * x) / co2, cap);
    }
}
