package cn.jianzhen.engine.standard;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;

/**
 * 稳态工况法, GB 18285-2018: each second corrected for dilution (CO, HC, NO) and humidity (NO); the result of a mode is the
 * mean of its last 10 s (B.4.3.4), which are the quick check's when the mode ended there.
 */
final class AsmRecomputation {
    private final Trace trace;
    private final Edition edition;
    private final double[] dilution;
    private final double humidity;

    AsmRecomputation(InspectionTest test, Trace trace, Edition edition) {
        this.trace = trace;
        this.edition = edition;
        this.dilution = dilutionFactors(trace, edition.dilutionConstant(test.fuel()), edition);
        this.humidity = Humidity.correction(test.temperatureC(), test.humidityPct(), test.pressureKpa(), edition);
    }

    static double[] dilutionFactors(Trace trace, double a, Edition edition) {
        double[] co = trace.values(TraceChannel.CO_PCT.id());
        double[] co2 = trace.values(TraceChannel.CO2_PCT.id());
        double cap = edition.value(Constant.DILUTION_FACTOR_CAP);
        double[] factors = new double[trace.rows()];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = Dilution.factor(co[i], co2[i], a, cap);
        }
        return factors;
    }

    void add(RecomputedItems items) {
        addMode("asm5025", 3, 4, items);
        addMode("asm2540", 8, 9, items);
    }

    private void addMode(String mode, int quickPhase, int fullPhase, RecomputedItems items) {
        int seconds = (int) edition.value(Constant.ASM_MEAN_WINDOW);
        TraceWindow whole = TraceWindow.ofPhases(trace, phase -> phase == quickPhase || phase == fullPhase);
        if (seconds <= 0 || whole.size() < seconds) {
            return;
        }
        boolean quick = trace.counts(TraceChannel.PHASE.id())[whole.lastRow()] == quickPhase;
        String note = "最后" + seconds + "秒修正均值（" + (quick ? "快速检查" : "全程") + "）";
        TraceWindow window = whole.last(seconds);
        items.add(mode + "_co", corrected(window, TraceChannel.CO_PCT, 1), note);
        items.add(mode + "_hc", corrected(window, TraceChannel.HC_PPM, 1), note);
        items.add(mode + "_no", corrected(window, TraceChannel.NO_PPM, humidity), note);
    }

    private double corrected(TraceWindow window, TraceChannel channel, double factor) {
        double[] raw = trace.values(channel.id());
        double sum = 0;
        for (int i = 0; i < window.size(); i++) {
            int row = window.row(i);
            sum += raw[row] * dilution[row];
        }
        return factor * sum / window.size();
    }
}
