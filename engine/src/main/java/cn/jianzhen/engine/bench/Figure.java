package cn.jianzhen.engine.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One measured quantity.
 *
 * @param id names the quantity for programs; begins with the part that was measured
 * @param name Chinese
 * @param unit of all its numbers
 * @param values one per run, at least one
 * @param target what the quantity is held against, null when there is none
 * @param note how it was measured, and on what (Chinese)
 */
public record Figure(
        String id,
        String name,
        String unit,
        List<Double> values,
        @Nullable Target target,
        String note) {

    public Figure {
        values = values.stream().sorted().toList();
    }

    /** The quantity that {@code value} sees in each run. */
    static <R> Figure of(String id, String name, String unit, List<R> runs, ToDoubleFunction<R> value) {
        return new Figure(
                id, name, unit, runs.stream().map(value::applyAsDouble).toList(), null, "");
    }

    Figure against(Target other) {
        return new Figure(id, name, unit, values, other, note);
    }

    Figure noting(String other) {
        return new Figure(id, name, unit, values, target, other);
    }

    /** A limit, and on which side of it the quantity shall be. */
    public record Target(double limit, boolean atLeast) {
        static Target atLeast(double limit) {
            return new Target(limit, true);
        }

        static Target atMost(double limit) {
            return new Target(limit, false);
        }

        @Override
        public String toString() {
            return (atLeast ? "≥ " : "≤ ") + number(limit);
        }
    }

    /** The middle run; with an even number of runs the mean of the two in the middle. */
    public double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    public double least() {
        return values.get(0);
    }

    public double most() {
        return values.get(values.size() - 1);
    }

    /** Whether the median keeps the target; false when there is none. */
    public boolean met() {
        return target != null && (target.atLeast() ? median() >= target.limit() : median() <= target.limit());
    }

    /** Three digits are enough: the machine is not quieter than that. */
    static String number(double value) {
        String format = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
