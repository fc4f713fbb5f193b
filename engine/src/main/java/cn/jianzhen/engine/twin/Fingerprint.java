package cn.jianzhen.engine.twin;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.List;
import java.util.function.LongConsumer;

/** A fingerprint as one number, so that millions of them sort fast: its hash above, the test and the row where it begins below. */
final class Fingerprint {
    /** Channels that a car writes by itself; prescribed ones (load) follow from them. */
    static final List<TraceChannel> CHANNELS = List.of(
            TraceChannel.SPEED_KMH,
            TraceChannel.RPM,
            TraceChannel.FORCE_N,
            TraceChannel.CO_PCT,
            TraceChannel.HC_PPM,
            TraceChannel.NO_PPM,
            TraceChannel.CO2_PCT,
            TraceChannel.O2_PCT,
            TraceChannel.DILUTED_FLOW_M3MIN,
            TraceChannel.K_M1,
            TraceChannel.NOX_PPM);

    static final int ROW_BITS = 9;
    static final int MOST_ROWS = 1 << ROW_BITS;
    static final int TEST_BITS = 21;
    static final int MOST_TESTS = 1 << TEST_BITS;
    private static final int HASH_SHIFT = ROW_BITS + TEST_BITS;

    private Fingerprint() {}

    /** Hears the fingerprints of a test. */
    interface Sink {
        /** A fingerprint of a channel, by its place in {@link #CHANNELS}. */
        void add(int channel, long fingerprint);
    }

    /** All fingerprints of a test that has this number; what stands after row {@link #MOST_ROWS} has none. */
    static void of(Trace trace, int number, Winnowing winnowing, Sink sink) {
        for (int i = 0; i < CHANNELS.size(); i++) {
            int channel = i;
            of(trace, channel, number, winnowing, fingerprint -> sink.add(channel, fingerprint));
        }
    }

    /** The fingerprints of one channel; none where it was not measured. */
    static void of(Trace trace, int channel, int number, Winnowing winnowing, LongConsumer sink) {
        TraceChannel read = CHANNELS.get(channel);
        if (trace.has(read.id())) {
            winnowing.choose(Readings.of(trace, read), (hash, row) -> {
                if (row < MOST_ROWS) {
                    sink.accept(packed(hash >>> HASH_SHIFT, number, row));
                }
            });
        }
    }

    static long packed(long hash, int number, int row) {
        return hash << HASH_SHIFT | (long) number << ROW_BITS | row;
    }

    static long hash(long fingerprint) {
        return fingerprint >>> HASH_SHIFT;
    }

    static int test(long fingerprint) {
        return (int) (fingerprint >>> ROW_BITS) & (MOST_TESTS - 1);
    }

    static int row(long fingerprint) {
        return (int) fingerprint & (MOST_ROWS - 1);
    }
}
