package cn.jianzhen.engine.twin;

import cn.jianzhen.engine.trace.Trace;

/**
 * Chooses a few fingerprints of a row of readings so that two rows which share a long enough run also share a fingerprint, wherever
 * the run stands in each (Schleimer, Wilkerson and Aiken, "Winnowing", SIGMOD 2003).
 *
 * <p>A fingerprint is the hash of {@value #GRAM} steps from one second to the next; steps, not readings, so that a constant that was
 * added does not matter. Runs that hardly move have none: an idling engine and a clean car's zeros repeat by themselves.
 */
final class Winnowing {
    /** Steps in one fingerprint: seconds that must be alike. */
    static final int GRAM = 10;
    /** Neighbouring fingerprints of which one is chosen: every shared run of GRAM + WINDOW seconds is seen. */
    static final int WINDOW = 6;

    private static final int LEAST_MOVING = 6;
    private static final int LEAST_DISTINCT = 4;
    private static final long NONE = Long.MAX_VALUE;

    private final long salt;
    private long[] hashes = new long[0];

    Winnowing() {
        this(0);
    }

    /** With another salt the same readings have other fingerprints, as if another car had made them. */
    Winnowing(long salt) {
        this.salt = 0x9E3779B97F4A7C15L ^ mixed(salt);
    }

    /** Hears the chosen fingerprints. */
    interface Sink {
        /** A fingerprint of 63 bits and the row at which its steps begin. */
        void add(long hash, int row);
    }

    /** Chooses the fingerprints of one channel's readings, one per row; rows without a reading break a run. */
    void choose(int[] counts, Sink sink) {
        int grams = counts.length - GRAM;
        if (grams < 1) {
            return;
        }
        if (hashes.length < grams) {
            hashes = new long[grams];
        }
        for (int i = 0; i < grams; i++) {
            hashes[i] = hash(counts, i);
        }
        int last = -1;
        for (int from = 0; from + Math.min(WINDOW, grams) <= grams; from++) {
            int least = least(from, Math.min(from + WINDOW, grams));
            if (least != last && hashes[least] != NONE) {
                sink.add(hashes[least], least);
            }
            last = least;
        }
    }

    /** The rightmost of the smallest, so that neighbouring windows agree on it. */
    private int least(int from, int to) {
        int least = from;
        for (int i = from + 1; i < to; i++) {
            if (hashes[i] <= hashes[least]) {
                least = i;
            }
        }
        return least;
    }

    private long hash(int[] counts, int from) {
        long hash = salt;
        int moving = 0;
        long seen = 0;
        for (int i = from; i < from + GRAM; i++) {
            if (counts[i] == Trace.MISSING || counts[i + 1] == Trace.MISSING) {
                return NONE;
            }
            int step = counts[i + 1] - counts[i];
            moving += step == 0 ? 0 : 1;
            seen |= 1L << (mixed(step) & 63);
            hash = mixed(hash ^ step);
        }
        boolean lively = moving >= LEAST_MOVING && Long.bitCount(seen) >= LEAST_DISTINCT;
        return lively ? hash >>> 1 : NONE;
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long value) {
        long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
