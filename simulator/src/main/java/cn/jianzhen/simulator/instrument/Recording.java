package cn.jianzhen.simulator.instrument;

import java.util.Arrays;

/** A per-second recording in instrument counts: what is kept is exactly what the file will show. */
public final class Recording {
    public static final int ABSENT = Integer.MIN_VALUE;
    private static final double[] POWERS = {1, 10, 100, 1000};

    private final int width;
    private int[] counts;
    private int[] phases = new int[128];
    private int rows;

    public Recording(int width) {
        this.width = width;
        this.counts = new int[128 * width];
        Arrays.fill(counts, ABSENT);
    }

    public static Recording ofTrace() {
        return new Recording(Channel.values().length);
    }

    public static Recording ofObd() {
        return new Recording(ObdChannel.values().length);
    }

    public int rows() {
        return rows;
    }

    /** Begins the next second. */
    public void next(int phase) {
        if (rows == phases.length) {
            phases = Arrays.copyOf(phases, rows * 2);
            int before = counts.length;
            counts = Arrays.copyOf(counts, before * 2);
            Arrays.fill(counts, before, counts.length, ABSENT);
        }
        phases[rows++] = phase;
    }

    /** Writes a value of the current second, rounded to the instrument's last digit. */
    public void put(Column column, double value) {
        setCount(rows - 1, column, (int) Math.round(value * POWERS[column.decimals()]));
    }

    public int phase(int row) {
        return phases[row];
    }

    public int count(int row, Column column) {
        return counts[row * width + column.ordinal()];
    }

    public void setCount(int row, Column column, int count) {
        counts[row * width + column.ordinal()] = count;
    }

    public double value(int row, Column column) {
        return count(row, column) / POWERS[column.decimals()];
    }

    public void setValue(int row, Column column, double value) {
        setCount(row, column, (int) Math.round(value * POWERS[column.decimals()]));
    }

    public boolean has(Column column) {
        return rows > 0 && count(0, column) != ABSENT;
    }

    public Recording copy() {
        Recording copy = new Recording(width);
        copy.counts = counts.clone();
        copy.phases = phases.clone();
        copy.rows = rows;
        return copy;
    }

    public void cut(int length) {
        int kept = Math.min(rows, length);
        Arrays.fill(counts, kept * width, rows * width, ABSENT);
        rows = kept;
    }

    /** Drops the first seconds. */
    public void dropFirst(int seconds) {
        int dropped = Math.min(rows, seconds);
        System.arraycopy(counts, dropped * width, counts, 0, (rows - dropped) * width);
        System.arraycopy(phases, dropped, phases, 0, rows - dropped);
        cut(rows - dropped);
    }

    /** Mean over the rows of a phase; NaN when the phase is absent. */
    public double meanOfPhase(Column column, int wanted) {
        double sum = 0;
        int found = 0;
        for (int row = 0; row < rows; row++) {
            if (phases[row] == wanted) {
                sum += value(row, column);
                found++;
            }
        }
        return found == 0 ? Double.NaN : sum / found;
    }
}
