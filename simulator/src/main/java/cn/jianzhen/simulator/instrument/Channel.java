package cn.jianzhen.simulator.instrument;

/** The channels of {@code traces.csv}, in its order, with the resolution of the instrument. */
public enum Channel implements Column {
    SPEED(1),
    LOAD(2),
    FORCE(0),
    RPM(0),
    CO(2),
    HC(0),
    NO(0),
    CO2(2),
    O2(2),
    O2_DILUTED(2),
    O2_AMBIENT(2),
    DILUTED_FLOW(2),
    K(2),
    NOX(0),
    OIL(0),
    LOW_FLOW(0);

    private final int decimals;

    Channel(int decimals) {
        this.decimals = decimals;
    }

    @Override
    public int decimals() {
        return decimals;
    }
}
