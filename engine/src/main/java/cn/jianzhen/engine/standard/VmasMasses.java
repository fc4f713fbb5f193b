package cn.jianzhen.engine.standard;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * 简易瞬态工况法, GB 18285-2018, second by second: dilution ratio DR = (O2amb - O2dil) / (O2amb - O2raw); exhaust flow = DR
 * times diluted flow; mass = exhaust flow times concentration times density, times the dilution factor and for NOx the
 * humidity correction; g/km = sum over distance. Raw gas is read some seconds after the speed and flow it belongs to; after
 * the end of the record its last reading is held.
 */
public final class VmasMasses {
    /** Below this span of oxygen (raw gas is all but air) the ratio has no meaning, and next to nothing was emitted. */
    private static final double LEAST_SPAN = 0.01;

    private final double[] ambient;
    private final double[] diluted;
    private final double[] raw;
    private final double[] flow;
    private final double[][] gases;
    private final double kilometres;
    private final double toStandard;

    private VmasMasses(InspectionTest test, Trace trace, Edition edition) {
        ambient = trace.values(TraceChannel.O2_AMBIENT_PCT.id());
        diluted = trace.values(TraceChannel.O2_DILUTED_PCT.id());
        raw = trace.values(TraceChannel.O2_PCT.id());
        flow = trace.values(TraceChannel.DILUTED_FLOW_M3MIN.id());
        gases = gases(test, trace, edition);
        kilometres = Arrays.stream(trace.values(TraceChannel.SPEED_KMH.id())).sum() / 3600;
        toStandard = edition.value(Constant.VMAS_STANDARD_TEMPERATURE)
                / (edition.value(Constant.VMAS_STANDARD_TEMPERATURE) + test.temperatureC())
                * test.pressureKpa()
                / edition.value(Constant.VMAS_STANDARD_PRESSURE);
    }

    /** Null unless the trace holds the whole cycle without a gap and the vehicle moved. */
    public static @Nullable VmasMasses of(InspectionTest test, Edition edition) {
        Trace trace = test.trace();
        SpeedCycle cycle = edition.cycle(Method.VMAS);
        if (trace == null || cycle == null || trace.rows() < cycle.length()) {
            return null;
        }
        int[] seconds = trace.seconds();
        boolean whole = seconds[seconds.length - 1] - seconds[0] + 1 == seconds.length;
        VmasMasses masses = whole ? new VmasMasses(test, trace, edition) : null;
        return masses != null && masses.kilometres > 0 ? masses : null;
    }

    /** Grams of CO, HC, NOx per litre of raw exhaust at standard state, corrected, for each second. */
    private static double[][] gases(InspectionTest test, Trace trace, Edition edition) {
        double[] factor = AsmRecomputation.dilutionFactors(trace, edition.dilutionConstant(test.fuel()), edition);
        double litre = edition.value(Constant.VMAS_MOLAR_VOLUME);
        double humidity = Humidity.correction(test.temperatureC(), test.humidityPct(), test.pressureKpa(), edition);
        return new double[][] {
            scaled(trace, TraceChannel.CO_PCT, factor, edition.value(Constant.VMAS_MOLAR_MASS_CO) / litre / 1e2),
            scaled(trace, TraceChannel.HC_PPM, factor, edition.value(Constant.VMAS_MOLAR_MASS_HC) / litre / 1e6),
            scaled(
                    trace,
                    TraceChannel.NO_PPM,
                    factor,
                    edition.value(Constant.VMAS_MOLAR_MASS_NOX) / litre / 1e6 * humidity)
        };
    }

    private static double[] scaled(Trace trace, TraceChannel channel, double[] factor, double unit) {
        double[] raw = trace.values(channel.id());
        double[] scaled = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            scaled[i] = raw[i] * factor[i] * unit;
        }
        return scaled;
    }

    /** g/km of CO, HC and NOx when the gas lags by {@code delay} seconds; NaN where a reading is missing. */
    public double[] perKilometre(int delay, FlowState state) {
        return perKilometre(new VmasSettings(delay, state));
    }

    /** g/km of CO, HC and NOx as this line computes; NaN where a reading is missing. */
    public double[] perKilometre(VmasSettings settings) {
        return perKilometre(grams(settings.delaySeconds(), settings.end()), settings.flow());
    }

    /** The same from grams that were added up before: the state of the flow only scales them. */
    double[] perKilometre(double[] grams, FlowState state) {
        double factor = (state == FlowState.AMBIENT ? toStandard : 1) / kilometres;
        return Arrays.stream(grams).map(gram -> gram * factor).toArray();
    }

    /** Grams of CO, HC and NOx over the whole record, the flow taken as it was reported. */
    double[] grams(int delay, RecordEnd end) {
        double[] grams = new double[gases.length];
        int last = flow.length - (end == RecordEnd.DROPPED ? delay : 0);
        for (int t = 0; t < last; t++) {
            int read = Math.min(t + delay, flow.length - 1);
            double litres = flow[t] * 1000 / 60 * ratio(t, read);
            for (int gas = 0; gas < grams.length; gas++) {
                grams[gas] += litres * gases[gas][read];
            }
        }
        return grams;
    }

    /**
     * What the sum is made of, second by second: dilution ratio, exhaust flow in L/s at standard state, and g/s of CO, HC and
     * NOx, in this order; one value per row of the trace.
     */
    public double[][] seconds(VmasSettings settings) {
        double[][] seconds = new double[2 + gases.length][flow.length];
        double factor = settings.flow() == FlowState.AMBIENT ? toStandard : 1;
        int last = flow.length - (settings.end() == RecordEnd.DROPPED ? settings.delaySeconds() : 0);
        for (int t = 0; t < last; t++) {
            int read = Math.min(t + settings.delaySeconds(), flow.length - 1);
            seconds[0][t] = ratio(t, read);
            seconds[1][t] = flow[t] * 1000 / 60 * seconds[0][t] * factor;
            for (int gas = 0; gas < gases.length; gas++) {
                seconds[2 + gas][t] = seconds[1][t] * gases[gas][read];
            }
        }
        return seconds;
    }

    private double ratio(int t, int read) {
        double span = ambient[t] - raw[read];
        double ratio = (ambient[t] - diluted[t]) / span;
        return span <= LEAST_SPAN ? 0 : Math.min(Math.max(ratio, 0), 1);
    }
}
