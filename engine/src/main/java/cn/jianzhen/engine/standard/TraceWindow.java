package cn.jianzhen.engine.standard;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Some rows of a trace, by their index, in order. */
public final class TraceWindow {
    private final int[] rows;

    private TraceWindow(int[] rows) {
        this.rows = rows;
    }

    /** The rows whose phase is accepted; empty when the trace has no phases. */
    public static TraceWindow ofPhases(Trace trace, IntPredicate accepted) {
        int[] phases = trace.counts(TraceChannel.PHASE.id());
        int[] found = new int[trace.rows()];
        int n = 0;
        for (int i = 0; i < phases.length; i++) {
            if (phases[i] != Trace.MISSING && accepted.test(phases[i])) {
                found[n++] = i;
            }
        }
        return new TraceWindow(Arrays.copyOf(found, n));
    }

    /** The rows, by their index, that are accepted. */
    public static TraceWindow ofRows(Trace trace, IntPredicate accepted) {
        int[] found = new int[trace.rows()];
        int n = 0;
        for (int i = 0; i < found.length; i++) {
            if (accepted.test(i)) {
                found[n++] = i;
            }
        }
        return new TraceWindow(Arrays.copyOf(found, n));
    }

    /** The rows of one phase. */
    public static TraceWindow ofPhase(Trace trace, int phase) {
        return ofPhases(trace, each -> each == phase);
    }

    /** Number of rows. */
    public int size() {
        return rows.length;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return rows.length == 0;
    }

    /** The trace's row at this place of the window. */
    public int row(int index) {
        return rows[index];
    }

    /** The last row; the window must not be empty. */
    public int lastRow() {
        return rows[rows.length - 1];
    }

    /** The last {@code n} rows; all of them when there are fewer. */
    public TraceWindow last(int n) {
        return new TraceWindow(Arrays.copyOfRange(rows, Math.max(0, rows.length - n), rows.length));
    }

    /** Mean over the window; NaN when it is empty or a value is missing. */
    public double mean(double[] values) {
        double sum = 0;
        for (int row : rows) {
            sum += values[row];
        }
        return sum / rows.length;
    }

    /** The row with the largest value, the first of equals; -1 when nothing was measured. */
    public int rowOfLargest(double[] values) {
        int best = -1;
        for (int row : rows) {
            if (!Double.isNaN(values[row]) && (best < 0 || values[row] > values[best])) {
                best = row;
            }
        }
        return best;
    }
}
