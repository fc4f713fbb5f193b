package cn.jianzhen.engine.feature;

import cn.jianzhen.engine.trace.Trace;

/**
 * A 128-bit hash of channels' exact counts in row order, so that a copied record is found by equality. Written the same with
 * "12.0" as with "12": trailing zeros of a whole channel do not count. Not cryptographic. Its values are stored: never change it.
 */
final class CountHash {
    private static final long ODD_A = 0x9E3779B97F4A7C15L;
    private static final long ODD_B = 0xC2B2AE3D27D4EB4FL;

    /** Four lanes, each seeing every fourth pair of counts, so that the processor need not wait for one before the next. */
    private long a = 0x243F6A8885A308D3L;

    private long b = 0x13198A2E03707344L;
    private long c = 0xA4093822299F31D0L;
    private long d = 0x082EFA98EC4E6C89L;

    /** Adds one channel of the record. */
    void add(Trace trace, int channel) {
        int[] counts = trace.counts(channel);
        int divisor = commonZeros(counts, trace.scale(channel));
        int[] exact = divisor == 1 ? counts : divided(counts, divisor);
        long head = ((long) channel << 40) | ((long) decimals(trace.scale(channel), divisor) << 32) | counts.length;
        a = mixed(a, head);
        int i = 0;
        for (; i < exact.length - 7; i += 8) {
            a = mixed(a, pair(exact, i));
            b = mixed(b, pair(exact, i + 2));
            c = mixed(c, pair(exact, i + 4));
            d = mixed(d, pair(exact, i + 6));
        }
        for (; i < exact.length; i++) {
            a = mixed(a, exact[i]);
        }
    }

    private static long pair(int[] counts, int i) {
        return ((long) counts[i] << 32) | (counts[i + 1] & 0xffffffffL);
    }

    private static long mixed(long lane, long word) {
        long product = (lane ^ word) * ODD_A;
        return product ^ (product >>> 29);
    }

    private static int[] divided(int[] counts, int divisor) {
        int[] divided = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            divided[i] = counts[i] == Trace.MISSING ? Trace.MISSING : counts[i] / divisor;
        }
        return divided;
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

    /** 32 hexadecimal digits. */
    String hex() {
        long first = mixed(mixed(mixed(a, b), c), d);
        long second = (mixed(mixed(mixed(d, c), b), a) ^ first) * ODD_B;
        char[] digits = new char[32];
        write(first, digits, 0);
        write(second ^ (second >>> 31), digits, 16);
        return new String(digits);
    }

    private static void write(long word, char[] digits, int at) {
        for (int i = 0; i < 16; i++) {
            digits[at + i] = Character.forDigit((int) (word >>> (60 - 4 * i)) & 15, 16);
        }
    }
}
