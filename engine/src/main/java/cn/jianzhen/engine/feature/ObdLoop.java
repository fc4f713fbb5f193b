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
    private static final int SPREAD = 0x9E3779B1;

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
        int longest = Math.min(LONGEST, keys.length - LEAST_OVERLAP);
        int[] equal = equalAtLag(keys, longest);
        double best = 0;
        int lag = 0;
        for (int each = SHORTEST; each <= longest; each++) {
            double share = (double) equal[each] / (keys.length - each);
            if (share > best) {
                best = share;
                lag = each;
            }
        }
        row.set(SHARE, best);
        row.set(LAG, lag == 0 ? Double.NaN : lag);
    }

    /** For each lag how many rows equal the row that long before; walks only rows with the same key. */
    private static int[] equalAtLag(int[] keys, int longest) {
        int[] equal = new int[longest + 1];
        int slots = Integer.highestOneBit(keys.length) * 4;
        int[] lastInSlot = new int[slots];
        int[] before = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            int slot = ((keys[i] * SPREAD) >>> 12) & (slots - 1);
            before[i] = lastInSlot[slot];
            lastInSlot[slot] = i + 1;
            for (int j = before[i]; j > 0 && i - j < longest; j = before[j - 1]) {
                equal[i - j + 1] += keys[j - 1] == keys[i] ? 1 : 0;
            }
        }
        return equal;
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
}
