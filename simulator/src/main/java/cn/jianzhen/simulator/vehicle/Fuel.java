package cn.jianzhen.simulator.vehicle;

import java.util.Locale;

/** Fuels of the format that the simulated fleet burns. */
public enum Fuel {
    PETROL,
    DIESEL,
    CNG,
    HYBRID_PETROL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Carbon balance constant of the dilution factor: {@code a} in 100·X/(a + 1.88·X), standards sheet §4.3. */
    public double dilutionConstant() {
        return this == CNG ? 6.64 : 4.644;
    }
}
