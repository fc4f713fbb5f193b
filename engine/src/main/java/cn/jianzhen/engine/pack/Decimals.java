package cn.jianzhen.engine.pack;

import cn.jianzhen.engine.trace.TraceBuilder;

/**
 * Reads decimals from bytes without rounding: "-15.230" becomes -1523 with 2 decimals (trailing zeros carry nothing). The
 * result of the last successful call stands in {@link #count()} and {@link #scale()}. Not thread-safe.
 */
final class Decimals {
    private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14
    };

    private static final int MOST_DIGITS = 15;
    private static final long[] MAGNITUDES = {1, 10, 100, 1_000, 10_000};

    private long count;
    private int scale;

    /** Whether {@code bytes[start, end)} is a plain decimal of at most 15 digits: an optional minus, digits, a point, digits. */
    boolean read(byte[] bytes, int start, int end) {
        boolean negative = start < end && bytes[start] == '-';
        int first = negative ? start + 1 : start;
        long value = 0;
        int point = -1;
        for (int p = first; p < end; p++) {
            int digit = bytes[p] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
            } else if (digit == '.' - '0' && point < 0) {
                point = p;
            } else {
                return false;
            }
        }
        int digits = end - first - (point < 0 ? 0 : 1);
        if (digits <= 0 || digits > MOST_DIGITS || point == end - 1) {
            return false;
        }
        keep(negative ? -value : value, point < 0 ? 0 : end - point - 1);
        return true;
    }

    private void keep(long value, int decimals) {
        long rest = value;
        int left = decimals;
        while (left > 0 && rest % 10 == 0) {
            rest /= 10;
            left--;
        }
        count = rest;
        scale = left;
    }

    long count() {
        return count;
    }

    int scale() {
        return scale;
    }

    /** The value itself, correctly rounded to a double. */
    double value() {
        return count / POWERS[scale];
    }

    /** Whether the value can be kept in a packed trace without loss. */
    boolean fitsTrace() {
        return scale <= TraceBuilder.MAX_DECIMALS && Math.abs(count) < TraceBuilder.MAX_MAGNITUDE * MAGNITUDES[scale];
    }
}
