package cn.jianzhen.engine.trace;

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
}
