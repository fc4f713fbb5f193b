package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import org.jspecify.annotations.Nullable;

/** A stretch of rows of one phase. */
record PhaseRun(int firstSecond, int lastSecond, int rows) {
    /** The last unbroken run of a phase, or null when there is none. */
    static @Nullable PhaseRun last(Trace trace, int phase) {
        int[] phases = trace.counts(TraceChannel.PHASE.id());
        int end = phases.length - 1;
        while (end >= 0 && phases[end] != phase) {
            end--;
        }
        int begin = end;
        while (begin > 0 && phases[begin - 1] == phase) {
            begin--;
        }
        int[] seconds = trace.seconds();
        return end < 0 ? null : new PhaseRun(seconds[begin], seconds[end], end - begin + 1);
    }

    Breach breach(int least) {
        return new Breach(firstSecond, lastSecond, least - rows, rows, least, Double.NaN);
    }
}
