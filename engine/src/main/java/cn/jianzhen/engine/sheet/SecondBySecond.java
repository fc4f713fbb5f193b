package cn.jianzhen.engine.sheet;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.Dilution;
import cn.jianzhen.engine.standard.Dynamometer;
import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.FlowState;
import cn.jianzhen.engine.standard.Humidity;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Lambda;
import cn.jianzhen.engine.standard.MethodPlan;
import cn.jianzhen.engine.standard.PhasePlan;
import cn.jianzhen.engine.standard.SecondColumn;
import cn.jianzhen.engine.standard.TraceWindow;
import cn.jianzhen.engine.standard.VmasMasses;
import cn.jianzhen.engine.standard.VmasSettings;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The derived columns of each method. */
final class SecondBySecond {
    private final InspectionTest test;
    private final Trace trace;
    private final Edition edition;
    private final List<SecondValues> columns = new ArrayList<>();

    private SecondBySecond(InspectionTest test, Trace trace, Edition edition) {
        this.test = test;
        this.trace = trace;
        this.edition = edition;
    }

    static SecondTable of(InspectionTest test, Edition edition) {
        Trace trace = test.trace();
        if (trace == null || test.method() == null) {
            return new SecondTable(new int[0], List.of());
        }
        SecondBySecond seconds = new SecondBySecond(test, trace, edition);
        switch (test.method()) {
            case TWO_SPEED_IDLE -> seconds.lambda();
            case ASM -> seconds.asm();
            case VMAS -> seconds.vmas();
            case LUGDOWN -> seconds.lugdown();
            case FREE_ACCELERATION -> seconds.freeAcceleration();
        }
        return new SecondTable(trace.seconds(), seconds.columns);
    }

    private double[] channel(TraceChannel channel) {
        return trace.values(channel.id());
    }

    private double[] perRow(IntToDoubleFunction value) {
        return IntStream.range(0, trace.rows()).mapToDouble(value).toArray();
    }

    private void add(String id, double[] values) {
        SecondColumn column = edition.column(id);
        if (column != null) {
            columns.add(new SecondValues(column, values));
        }
    }

    private void lambda() {
        Lambda lambda = new Lambda(edition);
        double[] co = channel(TraceChannel.CO_PCT);
        double[] hc = channel(TraceChannel.HC_PPM);
        double[] co2 = channel(TraceChannel.CO2_PCT);
        double[] o2 = channel(TraceChannel.O2_PCT);
        add("lambda", perRow(i -> lambda.of(co[i], hc[i], co2[i], o2[i])));
    }

    private double[] dilution() {
        double[] co = channel(TraceChannel.CO_PCT);
        double[] co2 = channel(TraceChannel.CO2_PCT);
        double a = edition.dilutionConstant(test.fuel());
        double cap = edition.value(Constant.DILUTION_FACTOR_CAP);
        return perRow(i -> Dilution.factor(co[i], co2[i], a, cap));
    }

    private double humidity() {
        return Humidity.correction(test.temperatureC(), test.humidityPct(), test.pressureKpa(), edition);
    }

    private void asm() {
        double[] factor = dilution();
        double kh = humidity();
        add("df", factor);
        add("kh", perRow(i -> kh));
        corrected("co", TraceChannel.CO_PCT, factor, 1);
        corrected("hc", TraceChannel.HC_PPM, factor, 1);
        corrected("no", TraceChannel.NO_PPM, factor, kh);
        lambda();
    }

    private void corrected(String gas, TraceChannel channel, double[] factor, double humidity) {
        double[] raw = channel(channel);
        double[] values = perRow(i -> raw[i] * factor[i] * humidity);
        add(gas + "_corrected", values);
        add(gas + "_mean", RollingMean.inRuns(values, sampledRuns(), (int) edition.value(Constant.ASM_MEAN_WINDOW)));
    }

    /** The quick check and the rest of a mode are one stretch; other rows belong to none. */
    private int[] sampledRuns() {
        int[] phases = trace.counts(TraceChannel.PHASE.id());
        return IntStream.range(0, phases.length)
                .map(i -> phases[i] == 3 || phases[i] == 4 ? 1 : phases[i] == 8 || phases[i] == 9 ? 2 : 0)
                .toArray();
    }

    private void vmas() {
        double[][] band = edition.vmasBand();
        int[] seconds = trace.seconds();
        if (band != null) {
            add("speed_low", perRow(i -> seconds[i] < band[0].length ? Math.max(0, band[0][seconds[i]]) : Double.NaN));
            add("speed_high", perRow(i -> seconds[i] < band[1].length ? band[1][seconds[i]] : Double.NaN));
        }
        add("df", dilution());
        double kh = humidity();
        add("kh", perRow(i -> kh));
        VmasMasses masses = VmasMasses.of(test, edition);
        if (masses != null) {
            double[][] derived = masses.seconds(settings());
            add("dilution_ratio", derived[0]);
            add("exhaust_flow", derived[1]);
            String[] gases = {"co", "hc", "nox"};
            for (int gas = 0; gas < gases.length; gas++) {
                add(gases[gas] + "_mass", derived[2 + gas]);
            }
            for (int gas = 0; gas < gases.length; gas++) {
                add(gases[gas] + "_total", sums(derived[2 + gas]));
            }
        }
    }

    /** The line's own way, else the middle of the lawful delays with a flow that is already at standard state. */
    private VmasSettings settings() {
        VmasSettings known = test.vmasSettings();
        double middle = (edition.value(Constant.VMAS_DELAY_MINIMUM) + edition.value(Constant.VMAS_DELAY_MAXIMUM)) / 2;
        return known == null ? new VmasSettings((int) middle, FlowState.STANDARD) : known;
    }

    private static double[] sums(double[] values) {
        double[] sums = values.clone();
        Arrays.parallelPrefix(sums, Double::sum);
        return sums;
    }

    private void lugdown() {
        double[] force = channel(TraceChannel.FORCE_N);
        double[] speed = channel(TraceChannel.SPEED_KMH);
        double[] load = channel(TraceChannel.LOAD_KW);
        add("wheel_power", perRow(i -> Dynamometer.powerKw(force[i], speed[i])));
        Boolean turbo = test.turbo();
        if (turbo != null) {
            double factor = Dynamometer.powerCorrection(test.temperatureC(), test.pressureKpa(), turbo, edition);
            add("power_correction", perRow(i -> factor));
            add("corrected_power", perRow(i -> load[i] * factor));
        }
        opacity();
        int[] phases = trace.counts(TraceChannel.PHASE.id());
        int window = (int) edition.value(Constant.LUGDOWN_MEAN_WINDOW);
        int[] points =
                IntStream.of(phases).map(p -> p == 3 ? 1 : p == 5 ? 2 : 0).toArray();
        add("point_mean_k", RollingMean.inRuns(channel(TraceChannel.K_M1), points, window));
        int[] last = IntStream.of(points).map(p -> p == 2 ? 2 : 0).toArray();
        add("point_mean_nox", RollingMean.inRuns(channel(TraceChannel.NOX_PPM), last, window));
    }

    private void opacity() {
        double[] k = channel(TraceChannel.K_M1);
        add("opacity", perRow(i -> Dynamometer.opacityPct(k[i], edition)));
    }

    private void freeAcceleration() {
        opacity();
        double[] k = channel(TraceChannel.K_M1);
        double[] peaks = perRow(i -> Double.NaN);
        MethodPlan plan = edition.plan(test.method());
        for (PhasePlan phase : plan == null ? List.<PhasePlan>of() : plan.phases()) {
            int peak =
                    phase.sampled() ? TraceWindow.ofPhase(trace, phase.number()).rowOfLargest(k) : -1;
            if (peak >= 0) {
                peaks[peak] = k[peak];
            }
        }
        add("stroke_peak", peaks);
    }
}
