package cn.jianzhen.engine.statistic;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** Exact probabilities of seeing at least as much as was seen, if only chance were at work. */
public final class UpperTail {
    private UpperTail() {}

    /** P(X >= observed) of {@code trials} independent draws that each succeed with {@code chance}. */
    public static double binomial(int observed, int trials, double chance) {
        require(observed <= trials, "observed " + observed + " exceeds trials " + trials);
        return observed <= 0 ? 1 : BinomialDistribution.of(trials, chance).survivalProbability(observed - 1);
    }

    /** P(X >= observed) of {@code drawn} items taken from {@code population}, of which {@code marked} are marked. */
    public static double hypergeometric(int observed, int population, int marked, int drawn) {
        require(marked <= population && drawn <= population, "marked and drawn must not exceed the population");
        require(observed <= Math.min(marked, drawn), "observed " + observed + " exceeds marked or drawn");
        if (observed <= Math.max(0, marked + drawn - population)) {
            return 1;
        }
        return HypergeometricDistribution.of(population, marked, drawn).survivalProbability(observed - 1);
    }

    /** P(X >= observed) of events that come independently, {@code mean} of them expected. */
    public static double poisson(int observed, double mean) {
        if (observed <= 0) {
            return 1;
        }
        return mean <= 0 ? 0 : PoissonDistribution.of(mean).survivalProbability(observed - 1);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
