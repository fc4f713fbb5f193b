package cn.jianzhen.engine.standard;

/** The dynamometer's loads, powers and coast-down times (GB 18285-2018, GB 3847-2018). */
public final class Dynamometer {
    private Dynamometer() {}

    /** Power at the rollers in kW: force in N times speed in km/h over 3600. */
    public static double powerKw(double forceN, double speedKmh) {
        return forceN * speedKmh / 3600;
    }

    /** ASM5025 load in kW: reference mass in kg over 148. */
    public static double asm5025Kw(double referenceMassKg, Edition edition) {
        return referenceMassKg / edition.value(Constant.ASM_LOAD_DIVISOR_5025);
    }

    /** ASM2540 load in kW: reference mass in kg over 185. */
    public static double asm2540Kw(double referenceMassKg, Edition edition) {
        return referenceMassKg / edition.value(Constant.ASM_LOAD_DIVISOR_2540);
    }

    /**
     * Calculated coast-down time CCDT = DIW (v1² - v2²) / (2000 P) in seconds.
     *
     * @param inertiaKg basic inertia of the dynamometer
     * @param powerKw load including parasitic losses
     */
    public static double coastDownSeconds(double inertiaKg, double powerKw, double fromKmh, double toKmh) {
        double from = fromKmh / 3.6;
        double to = toKmh / 3.6;
        return inertiaKg * (from * from - to * to) / (2000 * powerKw);
    }

    /**
     * Correction of lug-down power to reference air, GB 3847-2018: ((99 / p)^m ((T + 273) / 298)^n)^q; the exponents differ
     * for turbocharged and naturally aspirated engines.
     *
     * @return NaN when an input is NaN
     */
    public static double powerCorrection(double celsius, double pressureKpa, boolean turbo, Edition edition) {
        double pressure = edition.value(Constant.LUGDOWN_REFERENCE_PRESSURE) / pressureKpa;
        double temperature = (celsius + 273) / edition.value(Constant.LUGDOWN_REFERENCE_TEMPERATURE);
        return turbo
                ? Math.pow(
                        Math.pow(pressure, edition.value(Constant.LUGDOWN_TURBO_PRESSURE_EXPONENT))
                                * Math.pow(temperature, edition.value(Constant.LUGDOWN_TURBO_TEMPERATURE_EXPONENT)),
                        edition.value(Constant.LUGDOWN_TURBO_FACTOR_EXPONENT))
                : Math.pow(
                        Math.pow(pressure, edition.value(Constant.LUGDOWN_NATURAL_PRESSURE_EXPONENT))
                                * Math.pow(temperature, edition.value(Constant.LUGDOWN_NATURAL_TEMPERATURE_EXPONENT)),
                        edition.value(Constant.LUGDOWN_NATURAL_FACTOR_EXPONENT));
    }

    /** Opacity in per cent of a light absorption coefficient: N = 100 (1 - e^(-0.43 k)), k in 1/m. */
    public static double opacityPct(double k, Edition edition) {
        return 100 * (1 - Math.exp(-edition.value(Constant.SMOKE_OPACITY_PATH) * k));
    }
}
