package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.trace.TraceChannel;

/** VMAS follows the prescribed speed, GB 18285-2018: outside only for some seconds in a row and in all. */
final class CycleCheck {
    private CycleCheck() {}

    static Outcome examine(Examination test) {
        double[][] band = test.edition().vmasBand();
        if (band == null || !test.has(TraceChannel.SPEED_KMH)) {
            return Outcome.NOT_MEASURED;
        }
        Outside outside = new Outside(test.trace());
        int[] seconds = test.trace().seconds();
        double[] speed = test.values(TraceChannel.SPEED_KMH);
        for (int i = 0; i < speed.length; i++) {
            if (seconds[i] >= 0 && seconds[i] < band[0].length) {
                outside.add(i, speed[i], band[0][seconds[i]], band[1][seconds[i]]);
            }
        }
        return outside.allowing(
                test.value(Constant.VMAS_OUTSIDE_RUN_MAXIMUM), test.value(Constant.VMAS_OUTSIDE_TOTAL_MAXIMUM));
    }
}
