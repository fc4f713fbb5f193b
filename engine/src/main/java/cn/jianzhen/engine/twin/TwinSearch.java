package cn.jianzhen.engine.twin;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds which of many traces of one method may hold a piece of an earlier one. Tests are numbered in the order of their time; what is
 * found is a suspicion that {@link TwinComparison} has to confirm.
 *
 * <p>Memory: eight bytes for each fingerprint, about 150 of them for a test.
 */
public final class TwinSearch {
    /** Tests of one method that one search can hold. */
    public static final int MOST_TESTS = 1 << 21;

    /** Channels that a car writes by itself; prescribed ones (load) follow from them. */
    private static final List<TraceChannel> CHANNELS = List.of(
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

    private static final int ROW_BITS = 9;
    private static final int MOST_ROWS = 1 << ROW_BITS;
    private static final int TEST_BITS = 21;
    private static final int HASH_SHIFT = ROW_BITS + TEST_BITS;
    /** Two fingerprints at one lag: one alone can be an accident, and a copy of fifteen seconds proves little. */
    private static final int LEAST_VOTES = 2;

    private final Winnowing winnowing = new Winnowing();
    private final LongList[] fingerprints = new LongList[CHANNELS.size()];

    public TwinSearch() {
        Arrays.setAll(fingerprints, channel -> new LongList());
    }

    /** Adds a test by its number, below {@link #MOST_TESTS}: a smaller number is an earlier test. In any order. */
    public void add(int number, Trace trace) {
        if (number >= MOST_TESTS) {
            throw new IllegalArgumentException(
                    "A search holds " + MOST_TESTS + " tests of one method: search year by year");
        }
        long test = (long) number << ROW_BITS;
        for (int i = 0; i < fingerprints.length; i++) {
            if (trace.has(CHANNELS.get(i).id())) {
                LongList list = fingerprints[i];
                winnowing.choose(Readings.of(trace, CHANNELS.get(i)), (hash, row) -> {
                    if (row < MOST_ROWS) {
                        list.add(hash >>> HASH_SHIFT << HASH_SHIFT | test | row);
                    }
                });
            }
        }
    }

    /**
     * A test and an earlier one that may hold the same piece.
     *
     * @param earlier,later numbers of the tests
     * @param lag row of the later one minus row of the earlier one
     * @param votes fingerprints that say so
     */
    public record Candidate(int earlier, int later, int lag, int votes) {
        private boolean samePair(Candidate other) {
            return earlier == other.earlier && later == other.later;
        }
    }

    /** Every pair with at least two fingerprints in common at one lag; of each pair the lag with most. */
    public List<Candidate> candidates() {
        LongList votes = new LongList();
        for (LongList channel : fingerprints) {
            vote(channel.sorted(), channel.size(), votes);
            channel.clear();
        }
        return counted(votes.sorted(), votes.size());
    }

    /** Each test is compared with the first and with the one before it: of a thousand copies the links stay a chain. */
    private static void vote(long[] sorted, int size, LongList votes) {
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && sorted[to] >>> HASH_SHIFT == sorted[from] >>> HASH_SHIFT) {
                vote(sorted[from], sorted[to], votes);
                if (to - 1 > from) {
                    vote(sorted[to - 1], sorted[to], votes);
                }
                to++;
            }
            from = to;
        }
    }

    private static void vote(long earlier, long later, LongList votes) {
        long first = earlier >>> ROW_BITS & (MOST_TESTS - 1);
        long second = later >>> ROW_BITS & (MOST_TESTS - 1);
        if (first != second) {
            long lag = (later & (MOST_ROWS - 1)) - (earlier & (MOST_ROWS - 1)) + MOST_ROWS;
            votes.add((first << TEST_BITS | second) << (ROW_BITS + 1) | lag);
        }
    }

    private static List<Candidate> counted(long[] votes, int size) {
        List<Candidate> found = new ArrayList<>();
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && votes[to] == votes[from]) {
                to++;
            }
            if (to - from >= LEAST_VOTES) {
                keep(candidate(votes[from], to - from), found);
            }
            from = to;
        }
        return found;
    }

    private static Candidate candidate(long vote, int votes) {
        int lag = (int) (vote & (2 * MOST_ROWS - 1)) - MOST_ROWS;
        long pair = vote >>> (ROW_BITS + 1);
        return new Candidate((int) (pair >>> TEST_BITS), (int) (pair & (MOST_TESTS - 1)), lag, votes);
    }

    private static void keep(Candidate next, List<Candidate> found) {
        if (found.isEmpty() || !found.get(found.size() - 1).samePair(next)) {
            found.add(next);
        } else if (found.get(found.size() - 1).votes() < next.votes()) {
            found.set(found.size() - 1, next);
        }
    }
}
