package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.trace.TraceChannel;

/** The engine runs, and is warm. */
final class EngineChecks {
    private EngineChecks() {}

    /** A single second without revolutions is a lost reading, not a stalled engine. */
    static Outcome stalled(Examination test) {
        Outside outside = below(test, TraceChannel.RPM, test.value(Constant.ENGINE_STALL_SPEED));
        return outside.allowing(test.value(Constant.RECORD_GAP_MAXIMUM) - 1, Double.POSITIVE_INFINITY);
    }

    static Outcome oil(Examination test) {
        return below(test, TraceChannel.OIL_C, test.value(Constant.PREPARATION_OIL_MINIMUM))
                .allowingNone();
    }

    private static Outside below(Examination test, TraceChannel channel, double least) {
        Outside outside = new Outside(test.trace());
        if (test.has(channel)) {
            double[] values = test.values(channel);
            for (int i = 0; i < values.length; i++) {
                outside.add(i, values[i], least, Double.NaN);
            }
        }
        return outside;
    }
}
