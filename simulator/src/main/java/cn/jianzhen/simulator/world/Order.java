package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.fraud.FraudOrder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be simulated.
 *
 * @param tests number of inspections wanted, reached within a few percent
 * @param folder where the package goes
 * @param revision where a second package with changed reports goes, null when nothing is to be changed afterwards
 * @param threads threads that compress; the bytes do not depend on them
 */
public record Order(
        Profile profile,
        long seed,
        int tests,
        FraudOrder fraud,
        Path folder,
        @Nullable Path revision,
        int threads) {
    private static final int USUAL_THREADS = 2;

    public Order(Profile profile, long seed, int tests, FraudOrder fraud, Path folder) {
        this(profile, seed, tests, fraud, folder, null, USUAL_THREADS);
    }

    public Order revisedIn(@Nullable Path other) {
        return new Order(profile, seed, tests, fraud, folder, other, threads);
    }

    public Order withThreads(int other) {
        return new Order(profile, seed, tests, fraud, folder, revision, other);
    }

    long days() {
        return profile.to().toEpochDay() - profile.from().toEpochDay() + 1;
    }
}
