package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.Trace;
import java.util.List;

/**
 * What made-up streams look like: few distinct values, no memory from second to second, engine speed spread evenly over a
 * narrow band.
 */
final class ObdStreamShape implements FeatureExtractor {
    private static final FeatureColumn ROWS = FeatureColumn.whole("obd_rows", "OBD数据流行数", "");
    private static final FeatureColumn DISTINCT_RPM = FeatureColumn.whole("obd_distinct_rpm", "OBD转速不同值个数", "");
    private static final FeatureColumn DISTINCT_LOAD = FeatureColumn.whole("obd_distinct_load", "OBD负荷不同值个数", "");
    private static final FeatureColumn DISTINCT_THROTTLE =
            FeatureColumn.whole("obd_distinct_throttle", "OBD节气门不同值个数", "");
    private static final FeatureColumn DISTINCT_AIR = FeatureColumn.whole("obd_distinct_maf", "OBD进气量不同值个数", "");
    private static final FeatureColumn CONSTANT_RPM =
            FeatureColumn.whole("obd_rpm_longest_constant_s", "OBD转速最长不变", "s");
    private static final FeatureColumn MEMORY = FeatureColumn.decimal("obd_rpm_autocorrelation", "OBD转速逐秒自相关", "");
    private static final FeatureColumn LOAD_MEMORY =
            FeatureColumn.decimal("obd_load_autocorrelation", "OBD负荷逐秒自相关", "");
    private static final FeatureColumn RANGE = FeatureColumn.decimal("obd_rpm_range", "OBD转速变化范围", "r/min");
    private static final FeatureColumn UNEVENNESS =
            FeatureColumn.decimal("obd_rpm_unevenness", "OBD转速分布不均匀度（0为均匀）", "");
    private static final FeatureColumn CONSTANT_CHANNELS =
            FeatureColumn.whole("obd_constant_channels", "OBD转速、负荷、节气门、进气量中恒定的个数", "");

    private static final int BINS = 8;
    private static final int LEAST_ROWS = 30;

    @Override
    public List<FeatureColumn> columns() {
        return List.of(
                ROWS,
                DISTINCT_RPM,
                DISTINCT_LOAD,
                DISTINCT_THROTTLE,
                DISTINCT_AIR,
                CONSTANT_RPM,
                MEMORY,
                LOAD_MEMORY,
                RANGE,
                UNEVENNESS,
                CONSTANT_CHANNELS);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace obd = test.obd();
        row.set(ROWS, obd == null ? 0 : obd.rows());
        if (obd == null) {
            return;
        }
        int constant = 0;
        constant += setDistinct(obd, ObdChannel.RPM, DISTINCT_RPM, row);
        constant += setDistinct(obd, ObdChannel.LOAD_PCT, DISTINCT_LOAD, row);
        constant += setDistinct(obd, ObdChannel.THROTTLE_PCT, DISTINCT_THROTTLE, row);
        constant += setDistinct(obd, ObdChannel.MAF_GS, DISTINCT_AIR, row);
        row.set(CONSTANT_CHANNELS, constant);
        if (obd.has(ObdChannel.RPM.id())) {
            describeRpm(obd, row);
        }
        if (obd.has(ObdChannel.LOAD_PCT.id())) {
            row.set(LOAD_MEMORY, new ChannelNoise(obd.counts(ObdChannel.LOAD_PCT.id())).autocorrelation());
        }
    }

    private static void describeRpm(Trace obd, FeatureRow row) {
        int[] rpm = obd.counts(ObdChannel.RPM.id());
        ChannelNoise noise = new ChannelNoise(rpm);
        double least = Series.smallest(rpm);
        double largest = Series.largest(rpm);
        row.set(CONSTANT_RPM, noise.longestRun());
        row.set(MEMORY, noise.autocorrelation());
        row.set(RANGE, (largest - least) * Series.unit(obd, ObdChannel.RPM.id()));
        row.set(UNEVENNESS, unevenness(rpm, least, largest));
    }

    /** Returns 1 for a channel that never changes, else 0. */
    private static int setDistinct(Trace obd, ObdChannel channel, FeatureColumn column, FeatureRow row) {
        if (!obd.has(channel.id())) {
            return 0;
        }
        int distinct = Series.distinct(obd.counts(channel.id()));
        row.set(column, distinct);
        return distinct == 1 ? 1 : 0;
    }

    /** Mean squared deviation of eight equal bins from even shares, over its largest possible value; NaN under 30 rows. */
    private static double unevenness(int[] rpm, double least, double largest) {
        int[] bins = new int[BINS];
        int n = 0;
        double width = (largest - least) / BINS;
        double perCount = 1 / width;
        for (int count : rpm) {
            if (count != Trace.MISSING) {
                bins[Math.min((int) ((count - least) * perCount), BINS - 1)]++;
                n++;
            }
        }
        if (n < LEAST_ROWS || !(width > 0)) {
            return Double.NaN;
        }
        double squares = 0;
        for (int bin : bins) {
            double share = (double) bin / n - 1.0 / BINS;
            squares += share * share;
        }
        return squares / (1 - 1.0 / BINS);
    }
}
