package cn.jianzhen.engine.pack;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads a decimal of at most seven characters from one eight-byte load, all digits at once, with the outcome of {@link
 * Decimals}. Not thread-safe.
 */
final class ShortDecimal {
    /** Most characters of a cell that can be read. */
    static final int LONGEST = 7;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long ZEROS = '0' * EACH;

    private int count;
    private int scale;

    /** The eight bytes at {@code at}, the first one lowest. */
    static long word(byte[] bytes, int at) {
        return (long) LONG.get(bytes, at);
    }

    /** How many bytes stand before the first one that may end a cell (a comma, a line break or any other below '-'); 8 if none. */
    static int lengthOf(long word) {
        return Long.numberOfTrailingZeros((word - '-' * EACH) & ~word & HIGH) >> 3;
    }

    /** Whether the first {@code length} characters, one to seven, are a decimal as {@link Decimals#read} accepts it. */
    boolean read(long word, int length) {
        boolean negative = (byte) word == '-';
        long text = negative ? word >>> 8 : word;
        int characters = negative ? length - 1 : length;
        long points = text ^ '.' * EACH;
        int point = Long.numberOfTrailingZeros((points - EACH) & ~points & HIGH) >> 3;
        int decimals = 0;
        if (point < characters) {
            long before = (1L << (point << 3)) - 1;
            text = (text & before) | ((text >>> 8) & ~before);
            characters--;
            decimals = characters - point;
            if (decimals == 0) {
                return false;
            }
        }
        return characters > 0 && convert(text, characters, negative) && stripped(decimals);
    }

    /** Fills up with zeros in front, then adds neighbouring digits, pairs and fours, each in one multiplication. */
    private boolean convert(long text, int digits, boolean negative) {
        long each = ((text << (64 - (digits << 3))) | (ZEROS >>> (digits << 3))) ^ ZEROS;
        if ((((each + 0x76 * EACH) | each) & HIGH) != 0) {
            return false;
        }
        long pairs = each * 10 + (each >>> 8);
        long sum = (pairs & 0xFF000000FFL) * ((1_000_000L << 32) + 100)
                + ((pairs >>> 16) & 0xFF000000FFL) * ((10_000L << 32) + 1);
        int value = (int) (sum >>> 32);
        count = negative ? -value : value;
        return true;
    }

    /** Trailing zeros carry nothing. */
    private boolean stripped(int decimals) {
        scale = decimals;
        while (scale > 0 && count % 10 == 0) {
            count /= 10;
            scale--;
        }
        return true;
    }

    int count() {
        return count;
    }

    int scale() {
        return scale;
    }
}
