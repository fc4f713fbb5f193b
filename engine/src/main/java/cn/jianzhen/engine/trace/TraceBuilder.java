package cn.jianzhen.engine.trace;

import java.util.Arrays;

/**
 * Collects the rows of one test and packs them. Reused from test to test with {@link #clear()}. Not thread-safe.
 *
 * <p>A cell is given as an integer and its number of decimals ("15.23" = 1523, 2), so nothing is rounded. All cells of a
 * channel are kept at the finest resolution seen in it.
 */
public final class TraceBuilder {
    static final int VERSION = 1;
    /** Most decimals a cell may have. */
    public static final int MAX_DECIMALS = 4;
    /** Cells must be smaller than this in magnitude: with four decimals they then fit 32 bits. */
    public static final int MAX_MAGNITUDE = 200_000;

    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000};

    private int rows;
    private final int[][] counts = new int[Trace.MAX_CHANNELS][];
    private final byte[][] decimals = new byte[Trace.MAX_CHANNELS][];
    private final boolean[] used = new boolean[Trace.MAX_CHANNELS];
    private int capacity = 256;
    private int[] scratch = new int[2 * capacity];
    private final PackedWriter packed = new PackedWriter();
    private final PackedWriter block = new PackedWriter();

    /** Forgets everything collected. */
    public void clear() {
        rows = 0;
        Arrays.fill(used, false);
    }

    public int rows() {
        return rows;
    }

    /** Begins the row of second {@code t}; cells not set afterwards are missing. */
    public void addRow(int t) {
        rows++;
        if (rows > capacity) {
            grow();
        }
        set(Trace.SECONDS, t, 0);
    }

    private void grow() {
        capacity *= 2;
        for (int channel = 0; channel < Trace.MAX_CHANNELS; channel++) {
            if (used[channel]) {
                int before = counts[channel].length;
                counts[channel] = Arrays.copyOf(counts[channel], capacity);
                decimals[channel] = Arrays.copyOf(decimals[channel], capacity);
                Arrays.fill(counts[channel], before, capacity, Trace.MISSING);
            }
        }
    }

    /**
     * Sets a cell of the current row.
     *
     * @param channel 1 to 31
     * @param count the value times ten to the power {@code scale}
     * @param scale decimals, 0 to {@link #MAX_DECIMALS}
     */
    public void set(int channel, int count, int scale) {
        if (!used[channel]) {
            prepare(channel);
        }
        counts[channel][rows - 1] = count;
        decimals[channel][rows - 1] = (byte) scale;
    }

    private void prepare(int channel) {
        used[channel] = true;
        if (counts[channel] == null || counts[channel].length < capacity) {
            counts[channel] = new int[capacity];
            decimals[channel] = new byte[capacity];
        }
        Arrays.fill(counts[channel], Trace.MISSING);
    }

    /** Adds every row of an already packed trace, for tests whose rows came in several pieces. */
    public void addAll(Trace piece) {
        for (int row = 0; row < piece.rows(); row++) {
            addRow(piece.seconds()[row]);
            for (int channel = 1; channel < Trace.MAX_CHANNELS; channel++) {
                if (piece.has(channel) && piece.counts(channel)[row] != Trace.MISSING) {
                    set(channel, piece.counts(channel)[row], piece.scale(channel));
                }
            }
        }
    }

    /**
     * Sorts the rows by second and folds rows that repeat another one exactly.
     *
     * @return the first second that stands in two different rows, or -1
     */
    public int sortAndFold() {
        int[] seconds = rows == 0 ? new int[0] : counts[Trace.SECONDS];
        if (ascending(seconds)) {
            return -1;
        }
        int[] order = sortedRows(seconds);
        int kept = 0;
        for (int i = 0; i < order.length; i++) {
            boolean again = kept > 0 && seconds[order[i]] == seconds[order[kept - 1]];
            if (again && !sameCells(order[i], order[kept - 1])) {
                return seconds[order[i]];
            }
            if (!again) {
                order[kept++] = order[i];
            }
        }
        reorder(order, kept);
        return -1;
    }

    private boolean sameCells(int row, int other) {
        for (int channel = 1; channel < Trace.MAX_CHANNELS; channel++) {
            if (used[channel]) {
                boolean same = counts[channel][row] == counts[channel][other]
                        && (counts[channel][row] == Trace.MISSING
                                || decimals[channel][row] == decimals[channel][other]);
                if (!same) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean ascending(int[] seconds) {
        for (int i = 1; i < rows; i++) {
            if (seconds[i] <= seconds[i - 1]) {
                return false;
            }
        }
        return true;
    }

    private int[] sortedRows(int[] seconds) {
        long[] keyed = new long[rows];
        for (int i = 0; i < rows; i++) {
            keyed[i] = ((long) seconds[i] << 32) | i;
        }
        Arrays.sort(keyed);
        return Arrays.stream(keyed).mapToInt(key -> (int) key).toArray();
    }

    private void reorder(int[] order, int kept) {
        for (int channel = 0; channel < Trace.MAX_CHANNELS; channel++) {
            if (used[channel]) {
                reorder(channel, order, kept);
            }
        }
        rows = kept;
    }

    private void reorder(int channel, int[] order, int kept) {
        int[] oldCounts = Arrays.copyOf(counts[channel], rows);
        byte[] oldDecimals = Arrays.copyOf(decimals[channel], rows);
        for (int i = 0; i < kept; i++) {
            counts[channel][i] = oldCounts[order[i]];
            decimals[channel][i] = oldDecimals[order[i]];
        }
        Arrays.fill(counts[channel], kept, rows, Trace.MISSING);
    }

    /** The packed bytes. Rows must be ascending by second (see {@link #sortAndFold()}). */
    public byte[] pack() {
        packed.clear();
        packed.unsigned(VERSION);
        packed.unsigned(rows);
        packed.unsigned(channelsWithValues());
        for (int channel = 0; channel < Trace.MAX_CHANNELS; channel++) {
            if (used[channel]) {
                packChannel(channel);
            }
        }
        packed.zeros(PackedBits.SPARE_BYTES);
        return packed.toBytes();
    }

    private int channelsWithValues() {
        int n = 0;
        for (boolean each : used) {
            n += each ? 1 : 0;
        }
        return n;
    }

    private void packChannel(int channel) {
        int scale = toOneScale(counts[channel], decimals[channel]);
        block.clear();
        if (scratch.length < 2 * rows) {
            scratch = new int[2 * capacity];
        }
        ChannelBlock.write(counts[channel], rows, scratch, block);
        packed.unsigned(channel);
        packed.unsigned(scale);
        packed.unsigned(block.size());
        packed.append(block);
    }

    private int toOneScale(int[] channelCounts, byte[] channelDecimals) {
        int finest = 0;
        for (int i = 0; i < rows; i++) {
            finest = channelCounts[i] == Trace.MISSING ? finest : Math.max(finest, channelDecimals[i]);
        }
        for (int i = 0; i < rows; i++) {
            if (channelCounts[i] != Trace.MISSING) {
                channelCounts[i] *= POWERS[finest - channelDecimals[i]];
                channelDecimals[i] = (byte) finest;
            }
        }
        return finest;
    }
}
