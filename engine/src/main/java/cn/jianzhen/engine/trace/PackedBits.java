package cn.jianzhen.engine.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Fixed-width unsigned integers laid bit by bit, little-endian; a width of 0 to 32 bits. Readers need 8 spare bytes behind. */
final class PackedBits {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    /** How many bytes must stand behind the last block so that an 8-byte read never leaves the array. */
    static final int SPARE_BYTES = 8;

    /** Bits left of an 8-byte load after dropping up to 7 that belong to the value before. */
    private static final int LOAD_BITS = 57;

    private PackedBits() {}

    static int widthOf(long largest) {
        return Long.SIZE - Long.numberOfLeadingZeros(largest);
    }

    static int bytesFor(int count, int width) {
        return (int) (((long) count * width + 7) >>> 3);
    }

    /** Writes {@code count} values of {@code width} bits at {@code offset}; {@code into} must hold the spare bytes. */
    static void write(byte[] into, int offset, long[] values, int count, int width) {
        if (width == 0) {
            return;
        }
        long bit = (long) offset << 3;
        for (int i = 0; i < count; i++, bit += width) {
            int at = (int) (bit >>> 3);
            LONG.set(into, at, (long) LONG.get(into, at) | (values[i] << (bit & 7)));
        }
    }

    /** The {@code index}-th value of the block at {@code offset}. */
    static long read(byte[] from, int offset, int index, int width) {
        long bit = ((long) offset << 3) + (long) index * width;
        return ((long) LONG.get(from, (int) (bit >>> 3)) >>> (bit & 7)) & ((1L << width) - 1);
    }

    /** All values of the block at {@code offset}, each plus {@code least}, to {@code into[at]} and on; several from one load. */
    static void readAll(byte[] from, int offset, int count, int width, long least, int[] into, int at) {
        int perLoad = width == 0 ? count : LOAD_BITS / width;
        long mask = (1L << width) - 1;
        int done = 0;
        long bit = (long) offset << 3;
        for (; done + perLoad <= count && width > 0; bit += (long) perLoad * width) {
            long bits = (long) LONG.get(from, (int) (bit >>> 3)) >>> (bit & 7);
            int end = done + perLoad;
            for (; done < end; done++) {
                into[at + done] = (int) (least + (bits & mask));
                bits >>>= width;
            }
        }
        for (; done < count; done++) {
            into[at + done] = (int) (least + read(from, offset, done, width));
        }
    }
}
