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
    private static final FeatureColumn DISTINCT_GAS = FeatureColumn.whole("trace_distinct_gas", "变化最多的气体的不同值个数", "");

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
            extract(trace, row);
        }
        Trace obd = test.obd();
        if (obd != null) {
            int distinct = distinct(obd, ObdChannel.RPM.id());
            row.set(OBD, hash(obd, distinct, ObdChannel.SPEED_KMH.id(), ObdChannel.RPM.id(), ObdChannel.LOAD_PCT.id()));
        }
    }

    private static void extract(Trace trace, FeatureRow row) {
        int rpm = distinct(trace, TraceChannel.RPM.id());
        int speed = distinct(trace, TraceChannel.SPEED_KMH.id());
        int motion = speed == 0 ? rpm : rpm == 0 ? speed : Math.min(rpm, speed);
        row.set(MOTION, hash(trace, motion, TraceChannel.SPEED_KMH.id(), TraceChannel.RPM.id()));
        if (rpm > 0) {
            row.set(DISTINCT_RPM, rpm);
        }
        extractGas(trace, row);
        int force = distinct(trace, TraceChannel.FORCE_N.id());
        int smoke = distinct(trace, TraceChannel.K_M1.id());
        row.set(
                LOAD,
                hash(
                        trace,
                        Math.max(force, smoke),
                        TraceChannel.LOAD_KW.id(),
                        TraceChannel.FORCE_N.id(),
                        TraceChannel.K_M1.id(),
                        TraceChannel.NOX_PPM.id()));
    }

    private static void extractGas(Trace trace, FeatureRow row) {
        int[] channels = {
            TraceChannel.CO_PCT.id(),
            TraceChannel.HC_PPM.id(),
            TraceChannel.NO_PPM.id(),
            TraceChannel.CO2_PCT.id(),
            TraceChannel.O2_PCT.id()
        };
        int most = 0;
        for (int channel : channels) {
            most = Math.max(most, distinct(trace, channel));
        }
        if (most > 0) {
            row.set(DISTINCT_GAS, most);
        }
        row.set(GAS, hash(trace, most, channels));
    }

    private static int distinct(Trace trace, int channel) {
        return trace.has(channel) ? Series.distinct(trace.counts(channel)) : 0;
    }

    private static @Nullable String hash(Trace trace, int distinct, int... channels) {
        if (distinct < LEAST_DISTINCT || trace.rows() < LEAST_ROWS) {
            return null;
        }
        CountHash hash = new CountHash();
        for (int channel : channels) {
            if (trace.has(channel)) {
                hash.add(trace, channel);
            }
        }
        return hash.hex();
    }
}
