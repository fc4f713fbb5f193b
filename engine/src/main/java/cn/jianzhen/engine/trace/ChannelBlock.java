package cn.jianzhen.engine.trace;

import java.io.ByteArrayOutputStream;

/**
 * One channel of a packed trace. Layout: mode; bitmap of missing rows (if any); then either the smallest value and every
 * value above it (plain), or the first value, the smallest step and every step above it (steps), whichever is narrower.
 */
final class ChannelBlock {
    private static final int STEPS = 1;
    private static final int WITH_GAPS = 2;

    private ChannelBlock() {}

    /** Packs the first {@code rows} counts; null-like rows are {@link Trace#MISSING}. */
    static byte[] write(int[] counts, int rows) {
        long[] present = new long[rows];
        int n = 0;
        for (int i = 0; i < rows; i++) {
            if (counts[i] != Trace.MISSING) {
                present[n++] = counts[i];
            }
        }
        long[] steps = stepsOf(present, n);
        boolean narrower = n > 1 && width(steps, n - 1) < width(present, n);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write((narrower ? STEPS : 0) | (n < rows ? WITH_GAPS : 0));
        if (n < rows) {
            writeGaps(out, counts, rows);
        }
        if (narrower) {
            VarInts.writeSigned(out, present[0]);
            writePacked(out, steps, n - 1);
        } else {
            writePacked(out, present, n);
        }
        return out.toByteArray();
    }

    private static long[] stepsOf(long[] values, int n) {
        long[] steps = new long[Math.max(n - 1, 0)];
        for (int i = 1; i < n; i++) {
            steps[i - 1] = values[i] - values[i - 1];
        }
        return steps;
    }

    private static long smallest(long[] values, int n) {
        long least = n == 0 ? 0 : values[0];
        for (int i = 1; i < n; i++) {
            least = Math.min(least, values[i]);
        }
        return least;
    }

    private static int width(long[] values, int n) {
        long least = smallest(values, n);
        long span = 0;
        for (int i = 0; i < n; i++) {
            span = Math.max(span, values[i] - least);
        }
        return PackedBits.widthOf(span);
    }

    private static void writeGaps(ByteArrayOutputStream out, int[] counts, int rows) {
        byte[] bitmap = new byte[(rows + 7) >> 3];
        for (int i = 0; i < rows; i++) {
            if (counts[i] == Trace.MISSING) {
                bitmap[i >> 3] |= (byte) (1 << (i & 7));
            }
        }
        out.writeBytes(bitmap);
    }

    private static void writePacked(ByteArrayOutputStream out, long[] values, int n) {
        long least = smallest(values, n);
        int width = width(values, n);
        long[] above = new long[n];
        for (int i = 0; i < n; i++) {
            above[i] = values[i] - least;
        }
        VarInts.writeSigned(out, least);
        out.write(width);
        int length = PackedBits.bytesFor(n, width);
        byte[] bits = new byte[length + PackedBits.SPARE_BYTES];
        PackedBits.write(bits, 0, above, n, width);
        out.write(bits, 0, length);
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
