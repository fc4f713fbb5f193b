package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.Trace;
import java.util.List;

/** Whether the stream repeats itself: the largest share of rows that equal the row some 5 to 120 seconds before in full. */
final class ObdLoop implements FeatureExtractor {
    private static final FeatureColumn SHARE = FeatureColumn.decimal("obd_loop_share", "OBD数据流循环重复比例", "");
    private static final FeatureColumn LAG = FeatureColumn.whole("obd_loop_lag_s", "OBD数据流循环周期", "s");

    private static final int SHORTEST = 5;
    private static final int LONGEST = 120;
    private static final int LEAST_OVERLAP = 30;

    @Override
    public List<FeatureColumn> columns() {
        return List.of(SHARE, LAG);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace obd = test.obd();
        if (obd == null || !obd.has(ObdChannel.RPM.id()) || obd.rows() < SHORTEST + LEAST_OVERLAP) {
            return;
        }
        int[] keys = keys(obd);
        double best = 0;
        int lag = 0;
        for (int each = SHORTEST; each <= Math.min(LONGEST, keys.length - LEAST_OVERLAP); each++) {
            double share = 1 - (double) different(keys, each) / (keys.length - each);
            if (share > best) {
                best = share;
                lag = each;
            }
        }
        row.set(SHARE, best);
        row.set(LAG, lag == 0 ? Double.NaN : lag);
    }

    /** One number per row made of everything that moves quickly. */
    private static int[] keys(Trace obd) {
        int[] keys = obd.counts(ObdChannel.RPM.id()).clone();
        for (ObdChannel channel : MOVING) {
            if (obd.has(channel.id())) {
                int[] counts = obd.counts(channel.id());
                for (int i = 0; i < keys.length; i++) {
                    keys[i] = keys[i] * 31 + counts[i];
                }
            }
        }
        return keys;
    }

    private static final ObdChannel[] MOVING = {
        ObdChannel.SPEED_KMH, ObdChannel.LOAD_PCT, ObdChannel.THROTTLE_PCT, ObdChannel.MAF_GS
    };

    /** Written without a branch so that the processor compares many rows at once. */
    private static int different(int[] keys, int lag) {
        int different = 0;
        for (int i = lag; i < keys.length; i++) {
            int bits = keys[i] ^ keys[i - lag];
            different += (bits | -bits) >>> 31;
        }
        return different;
    }
}
