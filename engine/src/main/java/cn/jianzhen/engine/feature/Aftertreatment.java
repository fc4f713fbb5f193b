package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.trace.ObdChannel;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;

/**
 * What the sensors of the aftertreatment say of it: a filter resists the flow, a NOx sensor behind the catalyst reads what
 * the bench reads at the tailpipe.
 */
final class Aftertreatment implements FeatureExtractor {
    private static final FeatureColumn DPF = FeatureColumn.decimal("obd_dpf_mean_kpa", "OBD的DPF压差均值", "kPa");
    private static final FeatureColumn DPF_PER_AIR =
            FeatureColumn.decimal("obd_dpf_per_maf", "DPF压差与进气量之比", "kPa/(g/s)");
    private static final FeatureColumn NOX = FeatureColumn.decimal("obd_nox_mean_ppm", "OBD的NOx传感器均值", "1e-6");
    private static final FeatureColumn NOX_BENCH = FeatureColumn.decimal("nox_mean_ppm", "台架NOx均值", "1e-6");
    private static final FeatureColumn NOX_SWING =
            FeatureColumn.decimal("obd_nox_swing_ratio", "NOx传感器与台架NOx标准差之比", "");
    private static final FeatureColumn EXHAUST = FeatureColumn.decimal("obd_exhaust_max_c", "OBD排气温度最高值", "℃");

    @Override
    public List<FeatureColumn> columns() {
        return List.of(DPF, DPF_PER_AIR, NOX, NOX_BENCH, NOX_SWING, EXHAUST);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace obd = test.obd();
        Trace bench = test.trace();
        Spread tailpipe = bench == null ? Spread.NOTHING : Spread.of(bench, TraceChannel.NOX_PPM.id());
        row.set(NOX_BENCH, tailpipe.mean());
        if (obd == null) {
            return;
        }
        Spread sensor = Spread.of(obd, ObdChannel.NOX_SENSOR_PPM.id());
        row.set(NOX, sensor.mean());
        row.set(NOX_SWING, tailpipe.deviation() > 0 ? sensor.deviation() / tailpipe.deviation() : Double.NaN);
        row.set(DPF, Spread.of(obd, ObdChannel.DPF_KPA.id()).mean());
        row.set(DPF_PER_AIR, ratio(obd, ObdChannel.DPF_KPA.id(), ObdChannel.MAF_GS.id()));
        if (obd.has(ObdChannel.EXHAUST_C.id())) {
            row.set(
                    EXHAUST,
                    Series.largest(obd.counts(ObdChannel.EXHAUST_C.id()))
                            * Series.unit(obd, ObdChannel.EXHAUST_C.id()));
        }
    }

    /** Sum over sum, in the seconds that have both; NaN without air. */
    private static double ratio(Trace obd, int channel, int air) {
        if (!obd.has(channel) || !obd.has(air)) {
            return Double.NaN;
        }
        int[] numerator = obd.counts(channel);
        int[] denominator = obd.counts(air);
        double above = 0;
        double below = 0;
        for (int i = 0; i < numerator.length; i++) {
            if (numerator[i] != Trace.MISSING && denominator[i] != Trace.MISSING) {
                above += numerator[i];
                below += denominator[i];
            }
        }
        return below > 0 ? above * Series.unit(obd, channel) / (below * Series.unit(obd, air)) : Double.NaN;
    }

    /** Mean and standard deviation of a channel in its unit, NaN when nothing was measured. */
    private record Spread(double mean, double deviation) {
        static final Spread NOTHING = new Spread(Double.NaN, Double.NaN);

        static Spread of(Trace trace, int channel) {
            if (!trace.has(channel)) {
                return NOTHING;
            }
            int[] counts = Series.present(trace.counts(channel));
            double mean = Series.mean(counts);
            double squares = 0;
            for (int count : counts) {
                squares += (count - mean) * (count - mean);
            }
            double unit = Series.unit(trace, channel);
            return new Spread(mean * unit, Math.sqrt(squares / counts.length) * unit);
        }
    }
}
