package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.trace.TraceChannel;

/** The flowmeter's reading of the surrounding air is that of air. */
final class AmbientOxygenCheck {
    private AmbientOxygenCheck() {}

    static Outcome examine(Examination test) {
        Outside outside = new Outside(test.trace());
        if (test.has(TraceChannel.O2_AMBIENT_PCT)) {
            double[] oxygen = test.values(TraceChannel.O2_AMBIENT_PCT);
            double low = test.value(Constant.VMAS_AMBIENT_OXYGEN_MINIMUM);
            double high = test.value(Constant.VMAS_AMBIENT_OXYGEN_MAXIMUM);
            for (int i = 0; i < oxygen.length; i++) {
                outside.add(i, oxygen[i], low, high);
            }
        }
        return outside.allowingNone();
    }
}
