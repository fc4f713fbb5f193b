package cn.jianzhen.engine.trace;

/** Channels of the on-board diagnosis stream ({@code obd_stream}); ids as in {@code detectors/schema/obd_stream.yaml}. */
public enum ObdChannel {
    SPEED_KMH(1),
    RPM(2),
    LOAD_PCT(3),
    THROTTLE_PCT(4),
    MAF_GS(5),
    MAP_KPA(6),
    O2_MV(7),
    LAMBDA(8),
    COOLANT_C(9),
    BOOST_KPA(10),
    FUEL_L100(11),
    NOX_SENSOR_PPM(12),
    UREA_LH(13),
    EXHAUST_C(14),
    DPF_KPA(15),
    EGR_PCT(16);

    private final int id;

    ObdChannel(int id) {
        this.id = id;
    }

    /** The stable number of this channel inside a packed stream. */
    public int id() {
        return id;
    }
}
