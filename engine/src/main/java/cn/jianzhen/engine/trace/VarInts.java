package cn.jianzhen.engine.trace;

import java.io.ByteArrayOutputStream;

/** Variable-length integers: seven bits a byte, the lowest first; signed ones in zigzag. A cursor over a byte array. */
final class VarInts {
    private final byte[] bytes;
    private int position;

    VarInts(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    long next() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[position++];
            value |= (long) (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    long nextSigned() {
        long zigzag = next();
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    int position() {
        return position;
    }

    void skip(int count) {
        position += count;
    }

    static void write(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    static void writeSigned(ByteArrayOutputStream out, long value) {
        write(out, (value << 1) ^ (value >> 63));
    }
}
