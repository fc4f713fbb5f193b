package cn.jianzhen.engine.twin;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceBuilder;
import cn.jianzhen.engine.trace.TraceChannel;

/** Readings of one channel that can be compared between tests whose instruments write different numbers of decimals. */
final class Readings {
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000};

    private Readings() {}

    /** In ten-thousandths of the channel's unit; {@link Trace#MISSING} where not measured. */
    static int[] of(Trace trace, TraceChannel channel) {
        int[] counts = trace.counts(channel.id());
        int factor = POWERS[TraceBuilder.MAX_DECIMALS - trace.scale(channel.id())];
        int[] readings = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            readings[i] = counts[i] == Trace.MISSING ? Trace.MISSING : counts[i] * factor;
        }
        return readings;
    }
}
