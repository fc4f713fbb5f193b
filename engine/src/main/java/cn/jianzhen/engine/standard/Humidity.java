package cn.jianzhen.engine.standard;

/** Humidity of the ambient air and its correction of NO (GB 18285-2018, ASM and VMAS). */
public final class Humidity {
    private Humidity() {}

    /**
     * Saturation pressure of water in kPa: Tetens, 0.61078 exp(17.27 T / (T + 237.3)).
     *
     * <p>The standard's own choice is not known to us. Of Tetens, Magnus (three sets of constants), Buck and Bolton this one
     * reproduces every reported NO of the honest ASM tests we have within half its last digit; the others miss up to 12
     * per cent of them by a fraction of a digit.
     */
    public static double saturationKpa(double celsius) {
        return 0.61078 * Math.exp(17.27 * celsius / (celsius + 237.3));
    }

    /**
     * Kh = 1 / (1 - slope (H - reference)), H = factor RH Pd / (P - Pd RH / 100) in grains of water per pound of dry air.
     *
     * @param relative relative humidity in per cent
     * @param pressure ambient pressure in kPa
     * @return NaN when an input is NaN
     */
    public static double correction(double celsius, double relative, double pressure, Edition edition) {
        double saturation = saturationKpa(celsius);
        double grains = edition.value(Constant.HUMIDITY_GRAINS_FACTOR)
                * relative
                * saturation
                / (pressure - saturation * relative / 100);
        double excess = grains - edition.value(Constant.HUMIDITY_REFERENCE);
        return 1 / (1 - edition.value(Constant.HUMIDITY_SLOPE) * excess);
    }
}
