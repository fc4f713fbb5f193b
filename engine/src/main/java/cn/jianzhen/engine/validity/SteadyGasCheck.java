package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.SpeedCycle;
import cn.jianzhen.engine.standard.TraceWindow;
import cn.jianzhen.engine.trace.TraceChannel;

/** A local rule for VMAS: at constant speed CO2 is not low and O2 not high for more than some seconds. */
final class SteadyGasCheck {
    private SteadyGasCheck() {}

    static Outcome examine(Examination test) {
        SpeedCycle cycle = test.edition().cycle(Method.VMAS);
        if (cycle == null || !test.has(TraceChannel.CO2_PCT) || !test.has(TraceChannel.O2_PCT)) {
            return Outcome.NOT_MEASURED;
        }
        double[] co2 = test.values(TraceChannel.CO2_PCT);
        double[] o2 = test.values(TraceChannel.O2_PCT);
        int[] seconds = test.trace().seconds();
        TraceWindow settled = DilutionChecks.settled(test);
        Outside outside = new Outside(test.trace());
        for (int i = 0; i < settled.size(); i++) {
            int row = settled.row(i);
            double speed = cycle.speedAt(seconds[row]);
            if (speed > 0 && speed == cycle.speedAt(seconds[row] - 1)) {
                outside.add(row, isThin(test, co2[row], o2[row]) ? 1 : 0, Double.NaN, 0);
            }
        }
        double allowed = test.value(Constant.STEADY_OUTSIDE_MAXIMUM);
        return outside.total() > allowed ? Outcome.broken(outside.counted(allowed)) : Outcome.HOLDS;
    }

    private static boolean isThin(Examination test, double co2, double o2) {
        return co2 <= test.value(Constant.STEADY_CO2_MINIMUM) || o2 >= test.value(Constant.STEADY_O2_MAXIMUM);
    }
}
