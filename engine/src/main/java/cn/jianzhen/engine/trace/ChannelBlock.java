package cn.jianzhen.engine.trace;

/**
 * One channel of a packed trace. Layout: mode; bitmap of missing rows (if any); then either the smallest value and every
 * value above it (plain), or the first value, the smallest step and every step above it (steps), whichever is narrower.
 */
final class ChannelBlock {
    private static final int STEPS = 1;
    private static final int WITH_GAPS = 2;

    private ChannelBlock() {}

    /**
     * Packs the first {@code rows} counts; rows without a value are {@link Trace#MISSING}.
     *
     * @param scratch room for at least twice {@code rows} numbers; its content is lost
     */
    static void write(int[] counts, int rows, int[] scratch, PackedWriter out) {
        int present = 0;
        for (int i = 0; i < rows; i++) {
            scratch[present] = counts[i];
            present += counts[i] == Trace.MISSING ? 0 : 1;
        }
        Span plain = Span.of(scratch, 0, present);
        boolean tame = present > 1 && plain.width() < Integer.SIZE;
        Span steps = tame ? stepsOf(scratch, present) : plain;
        boolean narrower = tame && steps.width() < plain.width();
        out.oneByte((narrower ? STEPS : 0) | (present < rows ? WITH_GAPS : 0));
        if (present < rows) {
            out.gaps(counts, rows);
        }
        if (narrower) {
            out.signed(scratch[0]);
        }
        Span span = narrower ? steps : plain;
        out.signed(span.least());
        out.oneByte(span.width());
        if (narrower) {
            out.bits(scratch, present, 2 * present - 1, span.least(), span.width());
        } else {
            out.bits(scratch, 0, present, span.least(), span.width());
        }
    }

    /** Lays the steps between the first {@code present} numbers behind them; callers make sure that they fit an int. */
    private static Span stepsOf(int[] scratch, int present) {
        for (int i = 1; i < present; i++) {
            scratch[present + i - 1] = scratch[i] - scratch[i - 1];
        }
        return Span.of(scratch, present, 2 * present - 1);
    }

    /** The smallest of some numbers, and how many bits hold the distance of any of them from it. */
    private record Span(long least, int width) {
        static Span of(int[] values, int from, int to) {
            if (from >= to) {
                return new Span(0, 0);
            }
            int least = values[from];
            int most = values[from];
            for (int i = from + 1; i < to; i++) {
                least = Math.min(least, values[i]);
                most = Math.max(most, values[i]);
            }
            return new Span(least, PackedBits.widthOf((long) most - least));
        }
    }

    /** Unpacks the block that starts at {@code at}. */
    static int[] read(byte[] packed, int at, int rows) {
        int mode = packed[at];
        int gapsAt = (mode & WITH_GAPS) == 0 ? -1 : at + 1;
        VarInts cursor = new VarInts(packed, gapsAt < 0 ? at + 1 : gapsAt + ((rows + 7) >> 3));
        boolean steps = (mode & STEPS) != 0;
        long first = steps ? cursor.nextSigned() : 0;
        long least = cursor.nextSigned();
        int width = (int) cursor.next();
        int[] counts = new int[rows];
        int present = gapsAt < 0 ? rows : rows - countGaps(packed, gapsAt, rows);
        if (steps) {
            readSteps(packed, cursor.position(), width, least, first, counts, present);
        } else {
            readPlain(packed, cursor.position(), width, least, counts, present);
        }
        return gapsAt < 0 ? counts : spread(counts, present, packed, gapsAt);
    }

    private static void readPlain(byte[] packed, int at, int width, long least, int[] into, int n) {
        PackedBits.readAll(packed, at, n, width, least, into, 0);
    }

    /** Adds up modulo 2^32: a step may be wider than an int, a value never is. */
    private static void readSteps(byte[] packed, int at, int width, long least, long first, int[] into, int n) {
        PackedBits.readAll(packed, at, n - 1, width, least, into, 1);
        int value = (int) first;
        into[0] = value;
        for (int i = 1; i < n; i++) {
            value += into[i];
            into[i] = value;
        }
    }

    private static int countGaps(byte[] packed, int gapsAt, int rows) {
        int gaps = 0;
        for (int i = gapsAt; i < gapsAt + ((rows + 7) >> 3); i++) {
            gaps += Integer.bitCount(packed[i] & 0xff);
        }
        return gaps;
    }

    /** Moves the densely unpacked values to their rows, from the back so that nothing is overwritten. */
    private static int[] spread(int[] counts, int present, byte[] packed, int gapsAt) {
        int from = present;
        for (int row = counts.length - 1; row >= 0; row--) {
            boolean gap = ((packed[gapsAt + (row >> 3)] >> (row & 7)) & 1) != 0;
            counts[row] = gap ? Trace.MISSING : counts[--from];
        }
        return counts;
    }
}
