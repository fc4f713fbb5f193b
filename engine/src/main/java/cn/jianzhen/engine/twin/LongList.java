package cn.jianzhen.engine.twin;

import java.util.Arrays;

/** A growing row of numbers without an object for each. */
final class LongList {
    private long[] values = new long[1 << 10];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    long get(int place) {
        return values[place];
    }

    int size() {
        return size;
    }

    /** Sorts in place and shows the array; only the first {@link #size()} count. */
    long[] sorted() {
        Arrays.parallelSort(values, 0, size);
        return values;
    }

    /** Forgets all and gives the memory back. */
    void clear() {
        values = new long[1];
        size = 0;
    }
}
