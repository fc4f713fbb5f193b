package cn.jianzhen.simulator.instrument;

/** The channels of {@code obd_stream.csv}, in its order, with the resolution of the data stream. */
public enum ObdChannel implements Column {
    SPEED(0),
    RPM(0),
    LOAD(1),
    THROTTLE(1),
    MAF(2),
    MAP(0),
    O2_VOLTAGE(0),
    LAMBDA(3),
    COOLANT(0),
    BOOST(0),
    FUEL(1),
    NOX(0),
    UREA(2),
    EXHAUST(0),
    DPF(2),
    EGR(1);

    private final int decimals;

    ObdChannel(int decimals) {
        this.decimals = decimals;
    }

    @Override
    public int decimals() {
        return decimals;
    }
}
