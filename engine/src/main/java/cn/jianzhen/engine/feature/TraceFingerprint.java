package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Equal hash = equal readings, second by second. Records too short or too plain to be anybody's own have none. */
final class TraceFingerprint implements FeatureExtractor {
    private static final FeatureColumn MOTION = FeatureColumn.text("trace_hash_motion", "车速转速指纹");
    private static final FeatureColumn GAS = FeatureColumn.text("trace_hash_gas", "气体指纹");
    private static final FeatureColumn LOAD = FeatureColumn.text("trace_hash_load", "加载或烟度指纹");
    private static final FeatureColumn OBD = FeatureColumn.text("obd_hash", "OBD数据流指纹");
    private static final FeatureColumn DISTINCT_RPM = FeatureColumn.whole("trace_distinct_rpm", "不同转速值个数", "");
    private static final FeatureColumn DISTINCT_GAS = FeatureColumn.whole("trace_distinct_gas", "CO2或NO不同值个数（取多者）", "");

    private static final int LEAST_ROWS = 10;
    private static final int LEAST_DISTINCT = 6;

    @Override
    public List<FeatureColumn> columns() {
        return List.of(MOTION, GAS, LOAD, OBD, DISTINCT_RPM, DISTINCT_GAS);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace trace = test.trace();
        if (trace != null) {
            row.set(MOTION, motion(trace));
            extractGas(trace, row);
            row.set(LOAD, load(trace));
            if (trace.has(TraceChannel.RPM.id())) {
                row.set(DISTINCT_RPM, Series.distinct(trace.counts(TraceChannel.RPM.id())));
            }
        }
        Trace obd = test.obd();
        if (obd != null && moves(obd, ObdChannel.RPM.id())) {
            row.set(OBD, hash(obd, ObdChannel.SPEED_KMH.id(), ObdChannel.RPM.id(), ObdChannel.LOAD_PCT.id()));
        }
    }

    /** Both speeds must move; a method without road speed is known by its engine speed alone. */
    private static @Nullable String motion(Trace trace) {
        int speed = TraceChannel.SPEED_KMH.id();
        int rpm = TraceChannel.RPM.id();
        boolean own = (!trace.has(speed) || moves(trace, speed)) && (!trace.has(rpm) || moves(trace, rpm));
        return own ? hash(trace, speed, rpm) : null;
    }

    private static void extractGas(Trace trace, FeatureRow row) {
        int most = Math.max(distinct(trace, TraceChannel.CO2_PCT), distinct(trace, TraceChannel.NO_PPM));
        if (most > 0) {
            row.set(DISTINCT_GAS, most);
        }
        if (most >= LEAST_DISTINCT) {
            row.set(
                    GAS,
                    hash(
                            trace,
                            TraceChannel.CO_PCT.id(),
                            TraceChannel.HC_PPM.id(),
                            TraceChannel.NO_PPM.id(),
                            TraceChannel.CO2_PCT.id(),
                            TraceChannel.O2_PCT.id()));
        }
    }

    /** Power and force of a petrol test, opacity and NOx of a diesel test. */
    private static @Nullable String load(Trace trace) {
        boolean smoke = trace.has(TraceChannel.K_M1.id());
        int first = smoke ? TraceChannel.K_M1.id() : TraceChannel.LOAD_KW.id();
        int second = smoke ? TraceChannel.NOX_PPM.id() : TraceChannel.FORCE_N.id();
        return moves(trace, first) ? hash(trace, first, second) : null;
    }

    private static int distinct(Trace trace, TraceChannel channel) {
        return trace.has(channel.id()) ? Series.distinct(trace.counts(channel.id())) : 0;
    }

    private static boolean moves(Trace trace, int channel) {
        return trace.has(channel) && Series.hasDistinct(trace.counts(channel), LEAST_DISTINCT);
    }

    private static @Nullable String hash(Trace trace, int... channels) {
        CountHash hash = new CountHash();
        boolean any = false;
        for (int channel : channels) {
            if (trace.has(channel)) {
                hash.add(trace, channel);
                any = true;
            }
        }
        return any && trace.rows() >= LEAST_ROWS ? hash.hex() : null;
    }
}
