package cn.jianzhen.engine.twin;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two traces second by second, at one lag, channel by channel. */
public final class TwinComparison {
    private static final List<TraceChannel> MOTION =
            List.of(TraceChannel.SPEED_KMH, TraceChannel.RPM, TraceChannel.FORCE_N);
    private static final List<TraceChannel> EXHAUST = List.of(
            TraceChannel.CO_PCT,
            TraceChannel.HC_PPM,
            TraceChannel.NO_PPM,
            TraceChannel.CO2_PCT,
            TraceChannel.O2_PCT,
            TraceChannel.DILUTED_FLOW_M3MIN,
            TraceChannel.K_M1,
            TraceChannel.NOX_PPM);
    /** Lively channels that must be equal in one second for it to count as the same second. */
    private static final int JOINT = 3;
    /** Of these, as many must have moved since the second before: standing still is alike in every car. */
    private static final int MOVED = 2;
    /** Fewer same seconds happen by chance and are not kept. */
    private static final int LEAST_SAME = 10;

    private TwinComparison() {}

    /** What two traces have in common at this lag; null when that is nothing to speak of. */
    public static @Nullable Twin of(Trace earlier, Trace later, int lag) {
        int from = Math.max(0, lag);
        int rows = Math.min(later.rows(), earlier.rows() + lag) - from;
        if (rows < LEAST_SAME) {
            return null;
        }
        int[] equal = new int[rows];
        int[] moved = new int[rows];
        Twin.Channels motion = channels(MOTION, earlier, later, lag, from, equal, moved);
        Twin.Channels exhaust = channels(EXHAUST, earlier, later, lag, from, equal, moved);
        int same = 0;
        int run = 0;
        int longest = 0;
        for (int i = 0; i < rows; i++) {
            boolean here = equal[i] >= JOINT && moved[i] >= MOVED;
            same += here ? 1 : 0;
            run = here ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return same < LEAST_SAME ? null : new Twin(rows, lag, motion, exhaust, same, longest);
    }

    private static Twin.Channels channels(
            List<TraceChannel> channels, Trace earlier, Trace later, int lag, int from, int[] equal, int[] moved) {
        int lively = 0;
        int same = 0;
        int alike = 0;
        for (TraceChannel channel : channels) {
            if (!earlier.has(channel.id()) || !later.has(channel.id())) {
                continue;
            }
            ChannelPair pair = ChannelPair.of(
                    Readings.of(earlier, channel), Readings.of(later, channel), from - lag, from, equal.length);
            if (pair.lively()) {
                lively++;
                pair.mark(equal, moved);
                if (pair.equalShare() >= ChannelPair.EQUAL) {
                    same++;
                } else if (pair.stepCorrelation() >= ChannelPair.ALIKE) {
                    alike++;
                }
            }
        }
        return new Twin.Channels(lively, same, alike);
    }
}
