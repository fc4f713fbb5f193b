package cn.jianzhen.engine.standard;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;

/** 双怠速法, GB 18285-2018: means over the two 30-s sample phases; λ is the mean of each second's λ at high idle. */
final class TwoSpeedIdleRecomputation {
    private static final int HIGH_SAMPLE = 2;
    private static final int LOW_SAMPLE = 4;

    private TwoSpeedIdleRecomputation() {}

    static void add(Trace trace, Edition edition, RecomputedItems items) {
        double[] co = trace.values(TraceChannel.CO_PCT.id());
        double[] hc = trace.values(TraceChannel.HC_PPM.id());
        double least = edition.value(Constant.IDLE_SAMPLE_ROWS_MINIMUM);
        TraceWindow high = TraceWindow.ofPhase(trace, HIGH_SAMPLE);
        if (high.size() >= least) {
            items.add("lambda", high.mean(lambdas(trace, edition)), "高怠速取样逐秒λ的均值");
            items.add("high_idle_co", high.mean(co), "高怠速取样均值");
            items.add("high_idle_hc", high.mean(hc), "高怠速取样均值");
        }
        TraceWindow low = TraceWindow.ofPhase(trace, LOW_SAMPLE);
        if (low.size() >= least) {
            items.add("low_idle_co", low.mean(co), "怠速取样均值");
            items.add("low_idle_hc", low.mean(hc), "怠速取样均值");
        }
    }

    private static double[] lambdas(Trace trace, Edition edition) {
        Lambda lambda = new Lambda(edition);
        double[] co = trace.values(TraceChannel.CO_PCT.id());
        double[] hc = trace.values(TraceChannel.HC_PPM.id());
        double[] co2 = trace.values(TraceChannel.CO2_PCT.id());
        double[] o2 = trace.values(TraceChannel.O2_PCT.id());
        double[] values = new double[trace.rows()];
        for (int i = 0; i < values.length; i++) {
            values[i] = lambda.of(co[i], hc[i], co2[i], o2[i]);
        }
        return values;
    }
}
