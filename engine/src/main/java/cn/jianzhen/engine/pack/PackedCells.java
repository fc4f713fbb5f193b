package cn.jianzhen.engine.pack;

/** The cells of one second-by-second row: of each slot whether it is there, its count and its decimals. */
final class PackedCells {
    final int[] counts;
    final byte[] scales;
    final boolean[] present;

    PackedCells(int slots) {
        counts = new int[slots];
        scales = new byte[slots];
        present = new boolean[slots];
    }

    void set(int slot, int count, int scale) {
        present[slot] = true;
        counts[slot] = count;
        scales[slot] = (byte) scale;
    }
}
