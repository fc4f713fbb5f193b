package cn.jianzhen.engine.twin;

/** Counts how many equal fingerprints speak for a pair of tests and a lag, and keeps of each pair the lag with most. */
final class TwinVotes {
    /** One fingerprint alone can be an accident, and a copy of fifteen seconds proves little. */
    private static final int LEAST_VOTES = 2;

    private static final int LAG_BITS = Fingerprint.ROW_BITS + 1;

    private final LongList votes = new LongList();

    /** Hears the pairs that have enough votes. */
    interface Sink {
        void add(long pair, int lag, int votes);
    }

    /** A vote for a pair, any number below 2^54, and a lag of less than {@link Fingerprint#MOST_ROWS} either way. */
    void add(long pair, int lag) {
        votes.add(pair << LAG_BITS | (lag + Fingerprint.MOST_ROWS));
    }

    /** Gives every pair once, in their order; of equal votes the smaller lag. */
    void counted(Sink sink) {
        long[] sorted = votes.sorted();
        int size = votes.size();
        long best = 0;
        int most = 0;
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && sorted[to] == sorted[from]) {
                to++;
            }
            if (most > 0 && pair(sorted[from]) != pair(best)) {
                give(best, most, sink);
                most = 0;
            }
            if (to - from > most) {
                best = sorted[from];
                most = to - from;
            }
            from = to;
        }
        give(best, most, sink);
    }

    private static void give(long vote, int votes, Sink sink) {
        if (votes >= LEAST_VOTES) {
            sink.add(pair(vote), (int) (vote & ((1L << LAG_BITS) - 1)) - Fingerprint.MOST_ROWS, votes);
        }
    }

    private static long pair(long vote) {
        return vote >>> LAG_BITS;
    }
}
