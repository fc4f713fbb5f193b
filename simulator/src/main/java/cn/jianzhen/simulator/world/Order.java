package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.fraud.FraudOrder;
import java.nio.file.Path;

/**
 * What is to be simulated.
 *
 * @param tests number of inspections wanted, reached within a few percent
 */
public record Order(Profile profile, long seed, int tests, FraudOrder fraud, Path folder) {
    long days() {
        return profile.to().toEpochDay() - profile.from().toEpochDay() + 1;
    }

    /** Sundays are free. */
    double testsADay() {
        return tests / (days() * 6 / 7.0);
    }
}
