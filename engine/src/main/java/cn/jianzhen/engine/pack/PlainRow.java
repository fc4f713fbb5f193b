package cn.jianzhen.engine.pack;

import cn.jianzhen.engine.record.ColumnType;
import cn.jianzhen.engine.trace.TraceBuilder;
import java.util.Arrays;

/**
 * Reads a further row of the same test straight from the buffer when it is plain: no quotes, no number of more than seven
 * characters, no mistake. It accepts only what the careful way ({@link CsvReader}, {@link Decimals}) accepts, with the same
 * outcome, and leaves all else to that way, which alone decides what is rejected.
 */
final class PlainRow {
    /** The row is not plain, or does not stand wholly in the buffer. */
    static final int NO = -1;

    private static final int BY = -1;
    private static final int UNKNOWN = -2;
    private static final long TRUE = 0x65757274L;
    private static final long FALSE = 0x65736c6166L;
    private static final int[] MAGNITUDES = {
        TraceBuilder.MAX_MAGNITUDE,
        TraceBuilder.MAX_MAGNITUDE * 10,
        TraceBuilder.MAX_MAGNITUDE * 100,
        TraceBuilder.MAX_MAGNITUDE * 1_000,
        TraceBuilder.MAX_MAGNITUDE * 10_000
    };

    private final PackedCells cells;
    private final int[] slots;
    private final ColumnType[] types;
    private final ShortDecimal decimal = new ShortDecimal();

    /**
     * @param width fields of a row
     * @param byField the field that names the test
     */
    PlainRow(PackedCells cells, int width, int byField) {
        this.cells = cells;
        this.slots = new int[width];
        this.types = new ColumnType[width];
        Arrays.fill(slots, UNKNOWN);
        slots[byField] = BY;
    }

    /** Lets a field fill a slot of the cells. */
    void fill(int slot, int field, ColumnType type) {
        slots[field] = slot;
        types[field] = type;
    }

    /**
     * Reads the row that starts at {@code from} into the cells.
     *
     * @param by the name of the test
     * @return the place of its line break, or {@link #NO}
     */
    int read(byte[] bytes, int from, int limit, byte[] by) {
        int p = from;
        for (int field = 0; field < slots.length; field++) {
            int slot = slots[field];
            int end;
            if (slot >= 0) {
                end = readCell(bytes, p, limit, slot, types[field]);
            } else {
                end = slot == BY ? endOfSame(bytes, p, limit, by) : endOfUnknown(bytes, p, limit);
            }
            // Each of them ends before the limit, so that one more byte can be looked at.
            if (end < 0 || (field < slots.length - 1 && bytes[end] != ',')) {
                return NO;
            }
            p = end + 1;
        }
        return lineBreak(bytes, p - 1, limit);
    }

    private static int lineBreak(byte[] bytes, int at, int limit) {
        int end = bytes[at] == '\r' && at + 1 < limit ? at + 1 : at;
        return bytes[end] == '\n' ? end : NO;
    }

    private static int endOfSame(byte[] bytes, int from, int limit, byte[] by) {
        int end = from + by.length;
        return end < limit && Arrays.equals(bytes, from, end, by, 0, by.length) ? end : NO;
    }

    /** A column that is not in the data format may hold anything but quotes. */
    private static int endOfUnknown(byte[] bytes, int from, int limit) {
        int p = from;
        while (p < limit && bytes[p] != ',' && bytes[p] != '\n' && bytes[p] != '\r' && bytes[p] != '"') {
            p++;
        }
        return p < limit ? p : NO;
    }

    private int readCell(byte[] bytes, int from, int limit, int slot, ColumnType type) {
        if (limit - from < Long.BYTES) {
            return NO;
        }
        long word = ShortDecimal.word(bytes, from);
        int length = ShortDecimal.lengthOf(word);
        if (length == 0) {
            cells.present[slot] = false;
            return from;
        }
        boolean good = length <= ShortDecimal.LONGEST
                && (type == ColumnType.BOOLEAN ? readFlag(word, length, slot) : readNumber(word, length, slot, type));
        return good ? from + length : NO;
    }

    private boolean readFlag(long word, int length, int slot) {
        long text = word & ((1L << (length << 3)) - 1);
        cells.set(slot, text == TRUE ? 1 : 0, 0);
        return text == TRUE || text == FALSE;
    }

    private boolean readNumber(long word, int length, int slot, ColumnType type) {
        if (!decimal.read(word, length)) {
            return false;
        }
        int count = decimal.count();
        int scale = decimal.scale();
        cells.set(slot, count, scale);
        return scale <= TraceBuilder.MAX_DECIMALS
                && Math.abs(count) < MAGNITUDES[scale]
                && (scale == 0 || type != ColumnType.INTEGER);
    }
}
