package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import java.util.Set;

/**
 * How much fraud is wanted.
 *
 * @param share share of all tests that each scheme reaches
 * @param strength 0 faint to 1 gross; negative: every deed draws its own
 * @param only schemes to inject, empty for all
 */
public record FraudOrder(double share, double strength, Set<String> only) {
    public static final FraudOrder HONEST = new FraudOrder(0, -1, Set.of());

    public boolean honest() {
        return share <= 0;
    }

    public boolean wants(String scheme) {
        return !honest() && (only.isEmpty() || only.contains(scheme));
    }

    /** The ordered strength, or one of its own for a deed: half of the deeds are gross. */
    double strengthOf(Chance deed) {
        return strength >= 0 ? strength : deed.happens(0.5) ? deed.between(0.7, 1) : deed.between(0.15, 0.7);
    }
}
