package cn.jianzhen.engine.standard;

/** The excess-air ratio from the exhaust (Brettschneider), for the high idle of GB 18285-2018. */
public final class Lambda {
    private final double hydrogen;
    private final double oxygen;
    private final double waterGas;
    private final double hexane;

    public Lambda(Edition edition) {
        hydrogen = edition.value(Constant.LAMBDA_HYDROGEN_PER_CARBON) / 4;
        oxygen = edition.value(Constant.LAMBDA_OXYGEN_PER_CARBON) / 2;
        waterGas = edition.value(Constant.LAMBDA_WATER_GAS);
        hexane = edition.value(Constant.LAMBDA_HEXANE_FACTOR);
    }

    /**
     * One second's ratio.
     *
     * @param co per cent
     * @param hc 1e-6 as hexane
     * @param co2 per cent
     * @param o2 per cent
     * @return NaN when an input is NaN or there is no CO2
     */
    public double of(double co, double hc, double co2, double o2) {
        if (!(co2 > 0)) {
            return Double.NaN;
        }
        double carbon = co2 + co;
        double hydrogenBurnt = hydrogen * waterGas / (waterGas + co / co2);
        double oxygenSeen = co2 + co / 2 + o2 + (hydrogenBurnt - oxygen) * carbon;
        return oxygenSeen / ((1 + hydrogen - oxygen) * (carbon + hexane * hc));
    }
}
