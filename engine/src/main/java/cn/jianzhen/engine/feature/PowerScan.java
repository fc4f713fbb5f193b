package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;

/** Whether a lug-down really scanned for its largest power: a peak inside the scan, then a clear fall of speed. */
final class PowerScan implements FeatureExtractor {
    private static final FeatureColumn SECONDS = FeatureColumn.whole("scan_seconds", "功率扫描时长", "s");
    private static final FeatureColumn PEAK_PLACE =
            FeatureColumn.decimal("scan_peak_place", "最大功率点在扫描中的位置（0开头，1结尾）", "");
    private static final FeatureColumn SPEED_FALL = FeatureColumn.decimal("scan_speed_fall_share", "最大功率点之后车速下降比例", "");
    private static final FeatureColumn POWER_RANGE =
            FeatureColumn.decimal("scan_power_range_share", "扫描功率变化幅度与峰值之比", "");

    private static final int SCAN = 1;

    @Override
    public List<FeatureColumn> columns() {
        return List.of(SECONDS, PEAK_PLACE, SPEED_FALL, POWER_RANGE);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace trace = test.trace();
        if (trace == null || test.method() != Method.LUGDOWN || !trace.has(TraceChannel.PHASE.id())) {
            return;
        }
        int[] phases = trace.counts(TraceChannel.PHASE.id());
        int[] load = trace.counts(TraceChannel.LOAD_KW.id());
        int first = -1;
        int last = -1;
        int peak = -1;
        int least = Integer.MAX_VALUE;
        int seconds = 0;
        for (int i = 0; i < phases.length; i++) {
            if (phases[i] == SCAN && load[i] != Trace.MISSING) {
                first = first < 0 ? i : first;
                last = i;
                peak = peak < 0 || load[i] > load[peak] ? i : peak;
                least = Math.min(least, load[i]);
                seconds++;
            }
        }
        row.set(SECONDS, seconds);
        if (peak >= 0 && last > first && load[peak] > 0) {
            row.set(PEAK_PLACE, (double) (peak - first) / (last - first));
            row.set(POWER_RANGE, (double) (load[peak] - least) / load[peak]);
            row.set(SPEED_FALL, fall(trace.counts(TraceChannel.SPEED_KMH.id()), peak, last));
        }
    }

    private static double fall(int[] speed, int peak, int last) {
        int slowest = speed[peak];
        for (int i = peak; i <= last; i++) {
            slowest = speed[i] == Trace.MISSING ? slowest : Math.min(slowest, speed[i]);
        }
        return speed[peak] <= 0 ? Double.NaN : (double) (speed[peak] - slowest) / speed[peak];
    }
}
