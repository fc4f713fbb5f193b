package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.trace.TraceChannel;

/** The sample line was neither blocked nor starved. */
final class LowFlowCheck {
    private LowFlowCheck() {}

    static Outcome examine(Examination test) {
        if (!test.has(TraceChannel.LOW_FLOW)) {
            return Outcome.NOT_MEASURED;
        }
        Outside outside = new Outside(test.trace());
        double[] flags = test.values(TraceChannel.LOW_FLOW);
        for (int i = 0; i < flags.length; i++) {
            outside.add(i, flags[i], Double.NaN, 0);
        }
        double allowed = test.value(Constant.SAMPLING_LOW_FLOW_MAXIMUM);
        return outside.total() > allowed ? Outcome.broken(outside.counted(allowed)) : Outcome.HOLDS;
    }
}
