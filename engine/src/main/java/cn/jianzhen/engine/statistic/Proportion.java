package cn.jianzhen.engine.statistic;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * So many of so many, with the exact 95 % limits of Clopper and Pearson (1934) on the share behind it.
 *
 * @param hits how many
 * @param of of how many; 0 says nothing, and the limits are 0 and 1
 */
public record Proportion(long hits, long of) {
    private static final double TWO_SIDED = 0.025;
    private static final double ONE_SIDED = 0.05;

    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of + " is no proportion");
        }
    }

    /** The share that was seen; 0 of 0 is 0. */
    public double share() {
        return of == 0 ? 0 : (double) hits / of;
    }

    /** Lower end of the two-sided 95 % interval. */
    public double low() {
        return lower(TWO_SIDED);
    }

    /** Upper end of the two-sided 95 % interval. */
    public double high() {
        return upper(TWO_SIDED);
    }

    /** With 95 % confidence the true share is no more than this. */
    public double atMost() {
        return upper(ONE_SIDED);
    }

    /** With 95 % confidence the true share is no less than this. */
    public double atLeast() {
        return lower(ONE_SIDED);
    }

    private double lower(double tail) {
        return hits == 0 ? 0 : beta(hits, of - hits + 1).inverseCumulativeProbability(tail);
    }

    private double upper(double tail) {
        return hits == of ? 1 : beta(hits + 1, of - hits).inverseSurvivalProbability(tail);
    }

    private static BetaDistribution beta(long alpha, long beta) {
        return BetaDistribution.of((double) alpha, (double) beta);
    }
}
