package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.Dilution;
import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;

/** Whether what was sucked in was undiluted exhaust, judged on the rows of {@link SampleRows}. */
final class GasPlausibility implements FeatureExtractor {
    private static final FeatureColumn SAMPLED = FeatureColumn.whole("sample_seconds", "可判气体的秒数", "s");
    private static final FeatureColumn CARBON_MIN = FeatureColumn.decimal("co_plus_co2_min_pct", "CO+CO2最小值", "%");
    private static final FeatureColumn CARBON_MEAN = FeatureColumn.decimal("co_plus_co2_mean_pct", "CO+CO2均值", "%");
    private static final FeatureColumn DILUTION_SECONDS = FeatureColumn.whole("dilution_seconds", "CO+CO2低于下限的秒数", "s");
    private static final FeatureColumn DILUTION_LONGEST =
            FeatureColumn.whole("dilution_longest_s", "CO+CO2连续低于下限", "s");
    private static final FeatureColumn FACTOR = FeatureColumn.decimal("dilution_factor_mean", "稀释系数均值", "");
    private static final FeatureColumn LEAK_SECONDS = FeatureColumn.whole("leak_seconds", "O2高于3%且CO2低于12%的秒数", "s");
    private static final FeatureColumn CO = FeatureColumn.decimal("co_mean_pct", "CO均值", "%");
    private static final FeatureColumn HC = FeatureColumn.decimal("hc_mean_ppm", "HC均值", "1e-6");
    private static final FeatureColumn NO = FeatureColumn.decimal("no_mean_ppm", "NO均值", "1e-6");
    private static final FeatureColumn CO2 = FeatureColumn.decimal("co2_mean_pct", "CO2均值", "%");
    private static final FeatureColumn O2 = FeatureColumn.decimal("o2_mean_pct", "O2均值", "%");
    private static final FeatureColumn CO2_MAX = FeatureColumn.decimal("co2_max_pct", "CO2最大值", "%");
    private static final FeatureColumn LOW_FLOW = FeatureColumn.whole("low_flow_seconds", "低流量秒数", "s");
    private static final FeatureColumn OIL = FeatureColumn.decimal("oil_min_c", "油温最低值", "℃");

    /** A hot closed-loop engine never idles with so much oxygen and so little CO2 at once: a leak or a pulled probe. */
    private static final double LEAK_O2 = 3;

    private static final double LEAK_CO2 = 12;

    private final Standard standard;

    GasPlausibility(Standard standard) {
        this.standard = standard;
    }

    @Override
    public List<FeatureColumn> columns() {
        return List.of(
                SAMPLED,
                CARBON_MIN,
                CARBON_MEAN,
                DILUTION_SECONDS,
                DILUTION_LONGEST,
                FACTOR,
                LEAK_SECONDS,
                CO,
                HC,
                NO,
                CO2,
                O2,
                CO2_MAX,
                LOW_FLOW,
                OIL);
    }

    @Override
    public void extract(InspectionTest test, FeatureRow row) {
        Trace trace = test.trace();
        if (trace == null) {
            return;
        }
        Edition edition = standard.on(test.startedOn());
        int[] rows = SampleRows.of(test, trace, edition);
        row.set(SAMPLED, rows.length);
        double co = mean(trace, TraceChannel.CO_PCT, rows);
        double co2 = mean(trace, TraceChannel.CO2_PCT, rows);
        row.set(CO, co);
        row.set(HC, mean(trace, TraceChannel.HC_PPM, rows));
        row.set(NO, mean(trace, TraceChannel.NO_PPM, rows));
        row.set(CO2, co2);
        double a = edition.dilutionConstant(test.fuel());
        row.set(FACTOR, Dilution.factor(co, co2, a, edition.value(Constant.DILUTION_FACTOR_CAP)));
        row.set(O2, mean(trace, TraceChannel.O2_PCT, rows));
        row.set(CO2_MAX, extreme(trace, TraceChannel.CO2_PCT, true));
        row.set(OIL, extreme(trace, TraceChannel.OIL_C, false));
        row.set(LOW_FLOW, trueSeconds(trace));
        if (rows.length > 0 && trace.has(TraceChannel.CO_PCT.id()) && trace.has(TraceChannel.CO2_PCT.id())) {
            judgeCarbon(trace, rows, edition, row);
            row.set(LEAK_SECONDS, leakSeconds(trace, rows));
        }
    }

    /** In counts of the finer of the two channels, so that no reading is scaled one by one. */
    private static void judgeCarbon(Trace trace, int[] rows, Edition edition, FeatureRow row) {
        int[] co = trace.counts(TraceChannel.CO_PCT.id());
        int[] co2 = trace.counts(TraceChannel.CO2_PCT.id());
        double coUnit = Series.unit(trace, TraceChannel.CO_PCT.id());
        double co2Unit = Series.unit(trace, TraceChannel.CO2_PCT.id());
        double unit = Math.min(coUnit, co2Unit);
        long coTimes = Math.round(coUnit / unit);
        long co2Times = Math.round(co2Unit / unit);
        long floor = Math.round(edition.value(Constant.DILUTION_CO_PLUS_CO2_MINIMUM) / unit);
        long least = Long.MAX_VALUE;
        long sum = 0;
        int n = 0;
        int below = 0;
        int run = 0;
        int longest = 0;
        for (int i : rows) {
            if (co[i] != Trace.MISSING && co2[i] != Trace.MISSING) {
                long carbon = co[i] * coTimes + co2[i] * co2Times;
                least = Math.min(least, carbon);
                sum += carbon;
                n++;
                run = carbon < floor ? run + 1 : 0;
                below += carbon < floor ? 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        if (n > 0) {
            row.set(CARBON_MIN, least * unit);
            row.set(CARBON_MEAN, sum * unit / n);
            row.set(DILUTION_SECONDS, below);
            row.set(DILUTION_LONGEST, longest);
        }
    }

    private static double leakSeconds(Trace trace, int[] rows) {
        if (!trace.has(TraceChannel.O2_PCT.id()) || !trace.has(TraceChannel.CO2_PCT.id())) {
            return Double.NaN;
        }
        int[] o2 = trace.counts(TraceChannel.O2_PCT.id());
        int[] co2 = trace.counts(TraceChannel.CO2_PCT.id());
        double muchOxygen = LEAK_O2 / Series.unit(trace, TraceChannel.O2_PCT.id());
        double littleCarbon = LEAK_CO2 / Series.unit(trace, TraceChannel.CO2_PCT.id());
        int seconds = 0;
        for (int i : rows) {
            seconds += o2[i] > muchOxygen && co2[i] < littleCarbon && co2[i] != Trace.MISSING ? 1 : 0;
        }
        return seconds;
    }

    private static double mean(Trace trace, TraceChannel channel, int[] rows) {
        if (!trace.has(channel.id())) {
            return Double.NaN;
        }
        int[] counts = trace.counts(channel.id());
        long sum = 0;
        int n = 0;
        for (int i : rows) {
            if (counts[i] != Trace.MISSING) {
                sum += counts[i];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum * Series.unit(trace, channel.id()) / n;
    }

    private static double extreme(Trace trace, TraceChannel channel, boolean largest) {
        if (!trace.has(channel.id())) {
            return Double.NaN;
        }
        int[] counts = trace.counts(channel.id());
        double count = largest ? Series.largest(counts) : Series.smallest(counts);
        return count * Series.unit(trace, channel.id());
    }

    private static double trueSeconds(Trace trace) {
        if (!trace.has(TraceChannel.LOW_FLOW.id())) {
            return Double.NaN;
        }
        int seconds = 0;
        for (int flag : trace.counts(TraceChannel.LOW_FLOW.id())) {
            seconds += flag == 1 ? 1 : 0;
        }
        return seconds;
    }
}
