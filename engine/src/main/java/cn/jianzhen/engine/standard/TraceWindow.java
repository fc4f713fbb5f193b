package cn.jianzhen.engine.standard;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** Some rows of a trace, by their index, in order. */
final class TraceWindow {
    private final int[] rows;

    private TraceWindow(int[] rows) {
        this.rows = rows;
    }

    /** The rows whose phase is accepted; empty when the trace has no phases. */
    static TraceWindow ofPhases(Trace trace, IntPredicate accepted) {
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

    static TraceWindow ofPhase(Trace trace, int phase) {
        return ofPhases(trace, each -> each == phase);
    }

    int size() {
        return rows.length;
    }

    boolean isEmpty() {
        return rows.length == 0;
    }

    int row(int index) {
        return rows[index];
    }

    int lastRow() {
        return rows[rows.length - 1];
    }

    /** The last {@code n} rows; all of them when there are fewer. */
    TraceWindow last(int n) {
        return new TraceWindow(Arrays.copyOfRange(rows, Math.max(0, rows.length - n), rows.length));
    }

    /** Mean over the window; NaN when it is empty or a value is missing. */
    double mean(double[] values) {
        double sum = 0;
        for (int row : rows) {
            sum += values[row];
        }
        return sum / rows.length;
    }

    /** The row with the largest value, the first of equals; -1 when nothing was measured. */
    int rowOfLargest(double[] values) {
        int best = -1;
        for (int row : rows) {
            if (!Double.isNaN(values[row]) && (best < 0 || values[row] > values[best])) {
                best = row;
            }
        }
        return best;
    }
}
