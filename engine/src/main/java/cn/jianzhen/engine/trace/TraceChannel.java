package cn.jianzhen.engine.trace;

/** Channels of the analyser and dynamometer record ({@code traces}); ids as in {@code detectors/schema/traces.yaml}. */
public enum TraceChannel {
    PHASE(1),
    SPEED_KMH(2),
    LOAD_KW(3),
    FORCE_N(4),
    RPM(5),
    CO_PCT(6),
    HC_PPM(7),
    NO_PPM(8),
    CO2_PCT(9),
    O2_PCT(10),
    O2_DILUTED_PCT(11),
    O2_AMBIENT_PCT(12),
    DILUTED_FLOW_M3MIN(13),
    K_M1(14),
    NOX_PPM(15),
    OIL_C(16),
    LOW_FLOW(17);

    private final int id;

    TraceChannel(int id) {
        this.id = id;
    }

    /** The stable number of this channel inside a packed trace. */
    public int id() {
        return id;
    }
}
