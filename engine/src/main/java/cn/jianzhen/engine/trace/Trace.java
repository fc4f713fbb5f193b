package cn.jianzhen.engine.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One test's second-by-second record. Channels are decoded when first asked for and kept. Not thread-safe.
 *
 * <p>Arrays that are handed out have one element per row in the order of {@link #seconds()} and must not be changed.
 */
public final class Trace {
    /** The count that stands for "not measured". */
    public static final int MISSING = Integer.MIN_VALUE;

    static final int SECONDS = 0;
    static final int MAX_CHANNELS = 32;
    private static final double[] POWERS = {1, 10, 100, 1_000, 10_000};

    private final byte[] packed;
    private final int rows;
    private final int[] blockAt = new int[MAX_CHANNELS];
    private final byte[] scales = new byte[MAX_CHANNELS];
    private final int[] @Nullable [] counts = new int[MAX_CHANNELS][];
    private final double[] @Nullable [] values = new double[MAX_CHANNELS][];

    private Trace(byte[] packed) {
        this.packed = packed;
        VarInts head = new VarInts(packed, 0);
        if (packed.length < PackedBits.SPARE_BYTES || head.next() != TraceBuilder.VERSION) {
            throw new IllegalArgumentException("Not a packed trace of version " + TraceBuilder.VERSION
                    + "; it was written by another release: import the package again");
        }
        this.rows = (int) head.next();
        int channels = (int) head.next();
        for (int i = 0; i < channels; i++) {
            readHeader(head);
        }
    }

    private void readHeader(VarInts head) {
        int channel = (int) head.next();
        scales[channel] = (byte) head.next();
        int length = (int) head.next();
        blockAt[channel] = head.position();
        head.skip(length);
    }

    /** Opens a packed trace; channels are unpacked when asked for. Throws IllegalArgumentException on foreign bytes. */
    public static Trace decode(byte[] packed) {
        return new Trace(packed);
    }

    /** Number of rows (seconds recorded). */
    public int rows() {
        return rows;
    }

    /** The {@code t} of each row, strictly ascending, usually 1, 2, 3 …; gaps show as jumps. */
    public int[] seconds() {
        return counts(SECONDS);
    }

    /** Whether at least one row has a value of this channel. */
    public boolean has(int channel) {
        return blockAt[channel] != 0;
    }

    /** Decimals of the channel: a count is the value times ten to this power. */
    public int scale(int channel) {
        return scales[channel];
    }

    /** Exact instrument counts; {@link #MISSING} where not measured; all missing for an absent channel. */
    public int[] counts(int channel) {
        int[] known = counts[channel];
        if (known == null) {
            known = blockAt[channel] == 0 ? allMissing() : ChannelBlock.read(packed, blockAt[channel], rows);
            counts[channel] = known;
        }
        return known;
    }

    private int[] allMissing() {
        int[] missing = new int[rows];
        Arrays.fill(missing, MISSING);
        return missing;
    }

    /** Values in the channel's unit; NaN where not measured. */
    public double[] values(int channel) {
        double[] known = values[channel];
        if (known == null) {
            known = scaled(counts(channel), POWERS[scales[channel]]);
            values[channel] = known;
        }
        return known;
    }

    private static double[] scaled(int[] counts, double unit) {
        double[] scaled = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            scaled[i] = counts[i] == MISSING ? Double.NaN : counts[i] / unit;
        }
        return scaled;
    }
}
