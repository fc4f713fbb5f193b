package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.trace.Trace;

/** The seconds at which a value lies outside what is allowed: how many, how long in a row, and the worst. */
final class Outside {
    /** Far below the last digit of any instrument: what lies on the bound is allowed. */
    private static final double HAIR = 1e-9;

    private final int[] seconds;
    private int total;
    private int run;
    private int longest;
    private int first = Breach.NO_SECOND;
    private int last = Breach.NO_SECOND;
    private double excess;
    private double worst = Double.NaN;
    private double worstLow = Double.NaN;
    private double worstHigh = Double.NaN;
    private int measured;

    Outside(Trace trace) {
        this.seconds = trace.seconds();
    }

    /** Adds the next second; a value that was not measured is passed over, a NaN bound is no bound. */
    void add(int row, double value, double low, double high) {
        if (Double.isNaN(value)) {
            return;
        }
        measured++;
        boolean outside = value < low - HAIR || value > high + HAIR;
        run = outside ? run + 1 : 0;
        if (outside) {
            longest = Math.max(longest, run);
            note(row, value, low, high);
        }
    }

    private void note(int row, double value, double low, double high) {
        total++;
        first = first == Breach.NO_SECOND ? seconds[row] : first;
        last = seconds[row];
        double by = value < low ? low - value : value - high;
        if (Double.isNaN(worst) || by > excess) {
            excess = by;
            worst = value;
            worstLow = low;
            worstHigh = high;
        }
    }

    int total() {
        return total;
    }

    int longest() {
        return longest;
    }

    /** Broken when more seconds in a row or in all lie outside than are allowed. */
    Outcome allowing(double inARow, double inAll) {
        if (measured == 0) {
            return Outcome.NOT_MEASURED;
        }
        return longest > inARow || total > inAll ? Outcome.broken(breach()) : Outcome.HOLDS;
    }

    /** Broken when a single second lies outside. */
    Outcome allowingNone() {
        return allowing(0, 0);
    }

    /** The breach with the worst value. */
    Breach breach() {
        return new Breach(first, last, total, worst, worstLow, worstHigh);
    }

    /** The breach that counts the seconds themselves. */
    Breach counted(double allowed) {
        return new Breach(first, last, total, total, Double.NaN, allowed);
    }
}
