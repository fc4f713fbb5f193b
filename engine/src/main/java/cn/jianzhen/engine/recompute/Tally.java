package cn.jianzhen.engine.recompute;

import java.util.ArrayList;
import java.util.List;

/** Counts of one group of tests. Not thread-safe. */
public final class Tally {
    private int tests;
    private int broken;
    private int items;
    private int agreeing;
    private final List<Double> lastDigits = new ArrayList<>();

    void add(ComparedTest test) {
        tests++;
        broken += test.breaksARule() ? 1 : 0;
        for (ComparedItem each : test.items()) {
            if (each.isComparable()) {
                items++;
                agreeing += each.agrees() ? 1 : 0;
                lastDigits.add(each.lastDigits());
            }
        }
    }

    /** Tests with reported figures. */
    public int tests() {
        return tests;
    }

    /** Figures that were compared. */
    public int items() {
        return items;
    }

    /** Share of the figures within their tolerance; NaN when none was compared. */
    public double agreeingShare() {
        return (double) agreeing / items;
    }

    /** Share of the tests that broke a rule (no hints). */
    public double brokenShare() {
        return (double) broken / tests;
    }

    /** Median deviation in last digits. */
    public double medianDeviation() {
        return Medians.of(lastDigits);
    }

    /** Largest deviation in last digits. */
    public double largestDeviation() {
        return lastDigits.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
    }
}
