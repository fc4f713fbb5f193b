package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.TraceWindow;
import cn.jianzhen.engine.trace.TraceChannel;

/** The gas that was measured is exhaust and not air: GB 18285-2018 for CO + CO2, GB 3847-2018 for CO2 of diesel. */
final class DilutionChecks {
    private DilutionChecks() {}

    static Outcome spark(Examination test) {
        Outside outside = new Outside(test.trace());
        if (test.has(TraceChannel.CO_PCT) && test.has(TraceChannel.CO2_PCT)) {
            double[] co = test.values(TraceChannel.CO_PCT);
            double[] co2 = test.values(TraceChannel.CO2_PCT);
            double least = test.value(Constant.DILUTION_CO_PLUS_CO2_MINIMUM);
            TraceWindow rows = test.test().method() == Method.VMAS ? settled(test) : test.sampled();
            for (int i = 0; i < rows.size(); i++) {
                outside.add(rows.row(i), co[rows.row(i)] + co2[rows.row(i)], least, Double.NaN);
            }
        }
        return outside.allowingNone();
    }

    static Outcome diesel(Examination test) {
        Outside outside = new Outside(test.trace());
        if (test.has(TraceChannel.CO2_PCT)) {
            double[] co2 = test.values(TraceChannel.CO2_PCT);
            TraceWindow rows = test.sampled();
            for (int i = 0; i < rows.size(); i++) {
                outside.add(rows.row(i), co2[rows.row(i)], test.value(Constant.LUGDOWN_CO2_MINIMUM), Double.NaN);
            }
        }
        return outside.allowingNone();
    }

    /** While the car slows down its fuel is cut, and the gas is read some seconds later: those seconds say nothing. */
    static TraceWindow settled(Examination test) {
        boolean[] settled = test.edition().vmasSettled();
        int[] seconds = test.trace().seconds();
        return TraceWindow.ofRows(
                test.trace(), row -> seconds[row] >= 0 && seconds[row] < settled.length && settled[seconds[row]]);
    }
}
