package cn.jianzhen.simulator.physics;

/** Exhaust gas: CO, CO₂ and O₂ in %, HC (as hexane), NO and NOx in 10⁻⁶, light absorption in 1/m. */
public record Gas(double co, double hc, double no, double co2, double o2, double k, double nox) {
    public static final double AIR_OXYGEN = 20.9;
    public static final Gas AIR = new Gas(0, 2, 1, 0.04, AIR_OXYGEN, 0, 1);

    public Gas dilutedBy(double air) {
        return mixedWith(AIR, air);
    }

    /** The share of the other gas is between 0 and 1. */
    public Gas mixedWith(Gas other, double share) {
        double own = 1 - share;
        return new Gas(
                co * own + other.co * share,
                hc * own + other.hc * share,
                no * own + other.no * share,
                co2 * own + other.co2 * share,
                o2 * own + other.o2 * share,
                k * own + other.k * share,
                nox * own + other.nox * share);
    }
}
