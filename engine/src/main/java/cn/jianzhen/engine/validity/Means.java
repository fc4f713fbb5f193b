package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.TraceWindow;
import cn.jianzhen.engine.trace.TraceChannel;

/** Whether the mean of a channel over some rows lies within a range. */
final class Means {
    private Means() {}

    static Outcome within(Examination test, TraceWindow rows, TraceChannel channel, double low, double high) {
        double mean = rows.mean(test.values(channel));
        if (Double.isNaN(mean) || (Double.isNaN(low) && Double.isNaN(high))) {
            return Outcome.NOT_MEASURED;
        }
        if (!(mean < low) && !(mean > high)) {
            return Outcome.HOLDS;
        }
        int[] seconds = test.trace().seconds();
        return Outcome.broken(new Breach(seconds[rows.row(0)], seconds[rows.lastRow()], rows.size(), mean, low, high));
    }
}
