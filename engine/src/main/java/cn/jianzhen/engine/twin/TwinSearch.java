package cn.jianzhen.engine.twin;

import cn.jianzhen.engine.trace.Trace;
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
    public static final int MOST_TESTS = Fingerprint.MOST_TESTS;

    private static final int TEST_BITS = Fingerprint.TEST_BITS;

    private final Winnowing winnowing = new Winnowing();
    private final LongList[] fingerprints = new LongList[Fingerprint.CHANNELS.size()];

    public TwinSearch() {
        Arrays.setAll(fingerprints, channel -> new LongList());
    }

    /** Adds a test by its number, below {@link #MOST_TESTS}: a smaller number is an earlier test. In any order. */
    public void add(int number, Trace trace) {
        if (number >= MOST_TESTS) {
            throw new IllegalArgumentException(
                    "A search holds " + MOST_TESTS + " tests of one method: search year by year");
        }
        Fingerprint.of(trace, number, winnowing, (channel, fingerprint) -> fingerprints[channel].add(fingerprint));
    }

    /**
     * A test and an earlier one that may hold the same piece.
     *
     * @param earlier,later numbers of the tests
     * @param lag row of the later one minus row of the earlier one
     * @param votes fingerprints that say so
     */
    public record Candidate(int earlier, int later, int lag, int votes) {}

    /** Every pair with at least two fingerprints in common at one lag; of each pair the lag with most. */
    public List<Candidate> candidates() {
        TwinVotes votes = new TwinVotes();
        for (LongList channel : fingerprints) {
            vote(channel.sorted(), channel.size(), votes);
            channel.clear();
        }
        List<Candidate> found = new ArrayList<>();
        votes.counted((pair, lag, count) ->
                found.add(new Candidate((int) (pair >>> TEST_BITS), (int) pair & (MOST_TESTS - 1), lag, count)));
        return found;
    }

    /** Each test is compared with the first and with the one before it: of a thousand copies the links stay a chain. */
    private static void vote(long[] sorted, int size, TwinVotes votes) {
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && Fingerprint.hash(sorted[to]) == Fingerprint.hash(sorted[from])) {
                vote(sorted[from], sorted[to], votes);
                if (to - 1 > from) {
                    vote(sorted[to - 1], sorted[to], votes);
                }
                to++;
            }
            from = to;
        }
    }

    private static void vote(long earlier, long later, TwinVotes votes) {
        long first = Fingerprint.test(earlier);
        long second = Fingerprint.test(later);
        if (first != second) {
            votes.add(first << TEST_BITS | second, Fingerprint.row(later) - Fingerprint.row(earlier));
        }
    }
}
