package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * How instruments move from second to second. Real gas drifts (lag-1 autocorrelation 0.75 to 0.98); drawn numbers jump, copied
 * curves are too smooth, typed values stand still.
 */
final class Noise implements FeatureExtractor {
    private static final List<Watched> WATCHED = List.of(
            new Watched("rpm", TraceChannel.RPM, "转速", "r/min"),
            new Watched("co", TraceChannel.CO_PCT, "CO", "%"),
            new Watched("hc", TraceChannel.HC_PPM, "HC", "1e-6"),
            new Watched("no", TraceChannel.NO_PPM, "NO", "1e-6"),
            new Watched("co2", TraceChannel.CO2_PCT, "CO2", "%"),
            new Watched("k", TraceChannel.K_M1, "光吸收系数", "1/m"));

    /** One channel and its three columns. */
    private static final class Watched {
        final int channel;
        final FeatureColumn autocorrelation;
        final FeatureColumn secondDifference;
        final FeatureColumn longestConstant;

        Watched(String name, TraceChannel channel, String label, String unit) {
            this.channel = channel.id();
            autocorrelation = FeatureColumn.decimal(name + "_autocorrelation", label + "逐秒自相关", "");
            secondDifference = FeatureColumn.decimal(name + "_second_difference", label + "二阶差分均值", unit);
            longestConstant = FeatureColumn.whole(name + "_longest_constant_s", label + "最长不变", "s");
        }
    }

    private final List<FeatureColumn> columns = new ArrayList<>();

    Noise() {
        for (Watched each : WATCHED) {
            columns.add(each.autocorrelation);
            columns.add(each.secondDifference);
            columns.add(each.longestConstant);
        }
    }

    @Override
    public List<FeatureColumn> columns() {
        return List.copyOf(columns);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace trace = test.trace();
        if (trace == null) {
            return;
        }
        for (Watched each : WATCHED) {
            if (trace.has(each.channel)) {
                ChannelNoise noise = new ChannelNoise(trace.counts(each.channel));
                row.set(each.autocorrelation, noise.autocorrelation());
                row.set(each.secondDifference, noise.secondDifference() * Series.unit(trace, each.channel));
                row.set(each.longestConstant, noise.longestRun());
            }
        }
    }
}
