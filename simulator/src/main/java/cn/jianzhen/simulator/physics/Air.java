package cn.jianzhen.simulator.physics;

/** Ambient air as a weather box shows it: °C and % with one decimal, kPa with two. */
public record Air(double temperature, double humidity, double pressure) {
    public Air {
        temperature = StrictMath.rint(temperature * 10) / 10;
        humidity = StrictMath.rint(humidity * 10) / 10;
        pressure = StrictMath.rint(pressure * 100) / 100;
    }

    /** Vapour pressure of water in kPa (Magnus form). */
    public double vapourPressure() {
        double saturation = 0.61094 * StrictMath.exp(17.625 * temperature / (temperature + 243.04));
        return saturation * humidity / 100;
    }

    /** Humidity factor of nitric oxide, standards sheet §4.3. */
    public double nitricFactor() {
        double vapour = vapourPressure();
        double grains = 43.478 * 100 * vapour / (pressure - vapour);
        return 1 / (1 - 0.0047 * (grains - 75));
    }

    /** Correction of the power of a turbocharged or naturally aspirated diesel engine, standards sheet §4.5. */
    public double powerFactor(boolean turbo) {
        double warmth = (temperature + 273) / 298;
        double factor = turbo
                ? StrictMath.pow(99 / pressure, 0.7) * StrictMath.pow(warmth, 1.5)
                : 99 / pressure * StrictMath.pow(warmth, 0.7);
        return StrictMath.pow(factor, 1.2);
    }
}
