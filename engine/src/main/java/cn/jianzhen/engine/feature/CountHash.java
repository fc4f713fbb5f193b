package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.trace.Trace;

/**
 * A 128-bit hash of channels' exact counts in row order, so that a copied record is found by equality. Written the same with
 * "12.0" as with "12": trailing zeros of a whole channel do not count. Not cryptographic. Its values are stored: never change it.
 */
final class CountHash {
    private static final long ODD_A = 0x9E3779B97F4A7C15L;
    private static final long ODD_B = 0xC2B2AE3D27D4EB4FL;

    private long a = 0x243F6A8885A308D3L;
    private long b = 0x13198A2E03707344L;

    /** Adds one channel of the record. */
    void add(Trace trace, int channel) {
        int[] counts = trace.counts(channel);
        int divisor = commonZeros(counts, trace.scale(channel));
        step(channel);
        for (int i = 0; i < counts.length; i += 2) {
            long pair = (long) exact(counts[i], divisor) << 32;
            step(i + 1 < counts.length ? pair | (exact(counts[i + 1], divisor) & 0xffffffffL) : pair);
        }
        step(((long) counts.length << 8) | decimals(trace.scale(channel), divisor));
    }

    private static int exact(int count, int divisor) {
        return divisor == 1 || count == Trace.MISSING ? count : count / divisor;
    }

    /** The largest power of ten, at most the scale's, that divides every count. */
    private static int commonZeros(int[] counts, int scale) {
        int divisor = 1;
        for (int i = 0; i < scale && allDivide(counts, divisor * 10); i++) {
            divisor *= 10;
        }
        return divisor;
    }

    private static boolean allDivide(int[] counts, int divisor) {
        for (int count : counts) {
            if (count % divisor != 0 && count != Trace.MISSING) {
                return false;
            }
        }
        return true;
    }

    private static int decimals(int scale, int divisor) {
        int decimals = scale;
        for (int rest = divisor; rest > 1; rest /= 10) {
            decimals--;
        }
        return decimals;
    }

    private void step(long word) {
        a = (a ^ word) * ODD_A;
        a ^= a >>> 29;
        b = (b + word) * ODD_B;
        b ^= b >>> 31;
    }

    /** 32 hexadecimal digits. */
    String hex() {
        char[] digits = new char[32];
        write(a ^ (b >>> 17), digits, 0);
        write(b ^ (a << 13), digits, 16);
        return new String(digits);
    }

    private static void write(long word, char[] digits, int at) {
        for (int i = 0; i < 16; i++) {
            digits[at + i] = Character.forDigit((int) (word >>> (60 - 4 * i)) & 15, 16);
        }
    }
}
