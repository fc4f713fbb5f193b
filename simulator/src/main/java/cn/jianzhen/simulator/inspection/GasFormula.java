package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.vehicle.Fuel;

/** Formulae on the gas of one recorded second (standards sheet §4.3). */
final class GasFormula {
    private static final double DILUTION_CAP = 3.0;

    private GasFormula() {}

    /** Dilution factor DF from carbon balance. */
    static double dilution(Recording trace, int row, Fuel fuel) {
        double co2 = trace.value(row, Channel.CO2);
        double carbon = co2 + trace.value(row, Channel.CO);
        if (co2 <= 0) {
            return DILUTION_CAP;
        }
        double share = co2 / carbon;
        double undiluted = 100 * share / (fuel.dilutionConstant() + 1.88 * share);
        return Math.min(DILUTION_CAP, undiluted / co2);
    }

    /** λ after Brettschneider. */
    static double lambda(Recording trace, int row) {
        double co2 = trace.value(row, Channel.CO2);
        double co = trace.value(row, Channel.CO);
        double carbon = co2 + co;
        double hydrogen = 0.25 * 1.7261 * 3.5 / (3.5 + co / Math.max(0.01, co2)) - 0.0175 / 2;
        double needed = (1 + 0.25 * 1.7261 - 0.0175 / 2) * (carbon + 6e-4 * trace.value(row, Channel.HC));
        return (co2 + co / 2 + trace.value(row, Channel.O2) + hydrogen * carbon) / needed;
    }
}
