package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;

/**
 * The vehicle's own speed and engine speed against the bench's, after searching the clocks' offset within ten seconds. The
 * offset is that of the best correlation of speed; of engine speed where a speed is lacking.
 */
final class ObdAgainstBench implements FeatureExtractor {
    private static final FeatureColumn OFFSET = FeatureColumn.whole("obd_bench_offset_s", "OBD相对台架的时间差", "s");
    private static final FeatureColumn SPEED_RATIO = FeatureColumn.decimal("obd_speed_ratio", "OBD车速与台架车速之比", "");
    private static final FeatureColumn SPEED_CORRELATION =
            FeatureColumn.decimal("obd_speed_correlation", "OBD车速与台架车速相关系数", "");
    private static final FeatureColumn RPM_RATIO = FeatureColumn.decimal("obd_rpm_ratio", "OBD转速与台架转速之比", "");
    private static final FeatureColumn RPM_CORRELATION =
            FeatureColumn.decimal("obd_rpm_correlation", "OBD转速与台架转速相关系数", "");
    private static final FeatureColumn RPM_DIFFERENCE =
            FeatureColumn.decimal("obd_rpm_difference_share", "OBD与台架转速相对差的均值", "");
    private static final FeatureColumn RPM_EQUAL = FeatureColumn.decimal("obd_rpm_equal_share", "OBD与台架转速逐行相等的比例", "");

    private static final int WIDEST_OFFSET = 10;

    @Override
    public List<FeatureColumn> columns() {
        return List.of(OFFSET, SPEED_RATIO, SPEED_CORRELATION, RPM_RATIO, RPM_CORRELATION, RPM_DIFFERENCE, RPM_EQUAL);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace trace = test.trace();
        Trace obd = test.obd();
        if (trace == null || obd == null) {
            return;
        }
        PairedSeries speed = PairedSeries.of(trace, TraceChannel.SPEED_KMH, obd, ObdChannel.SPEED_KMH);
        PairedSeries rpm = PairedSeries.of(trace, TraceChannel.RPM, obd, ObdChannel.RPM);
        PairedSeries leading = speed != null && speed.moves() ? speed : rpm;
        if (leading == null) {
            return;
        }
        int offset = leading.bestOffset(WIDEST_OFFSET);
        row.set(OFFSET, offset == PairedSeries.NONE ? Double.NaN : offset);
        int used = offset == PairedSeries.NONE ? 0 : offset;
        if (speed != null) {
            row.set(SPEED_RATIO, speed.ratio(used));
            row.set(SPEED_CORRELATION, speed.correlation(used));
        }
        if (rpm != null) {
            row.set(RPM_RATIO, rpm.ratio(used));
            row.set(RPM_CORRELATION, rpm.correlation(used));
            row.set(RPM_DIFFERENCE, rpm.relativeDifference(used));
            row.set(RPM_EQUAL, rpm.equalShare(used));
        }
    }
}
