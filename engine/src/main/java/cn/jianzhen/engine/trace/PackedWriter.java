package cn.jianzhen.engine.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A growing byte array with the few shapes that packed traces are made of. Reused from test to test. Not thread-safe. */
final class PackedWriter {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int INT_BITS = 32;

    private byte[] bytes = new byte[4096];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    void oneByte(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void zeros(int count) {
        reserve(count);
        Arrays.fill(bytes, size, size + count, (byte) 0);
        size += count;
    }

    void append(PackedWriter other) {
        reserve(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    /** A variable-length integer as {@link VarInts} reads it. */
    void unsigned(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void signed(long value) {
        unsigned((value << 1) ^ (value >> 63));
    }

    /** One bit per row, set where the count is missing. */
    void gaps(int[] counts, int rows) {
        int at = size;
        zeros((rows + 7) >> 3);
        for (int i = 0; i < rows; i++) {
            if (counts[i] == Trace.MISSING) {
                bytes[at + (i >> 3)] |= (byte) (1 << (i & 7));
            }
        }
    }

    /** {@code values[from, to)} less {@code least}, {@code width} bits each, as {@link PackedBits} reads them. */
    void bits(int[] values, int from, int to, long least, int width) {
        if (width == 0) {
            return;
        }
        reserve(PackedBits.bytesFor(to - from, width) + Integer.BYTES);
        long pending = 0;
        int filled = 0;
        for (int i = from; i < to; i++) {
            pending |= (values[i] - least) << filled;
            filled += width;
            if (filled >= INT_BITS) {
                INT.set(bytes, size, (int) pending);
                size += Integer.BYTES;
                pending >>>= INT_BITS;
                filled -= INT_BITS;
            }
        }
        INT.set(bytes, size, (int) pending);
        size += (filled + 7) >> 3;
    }
}
