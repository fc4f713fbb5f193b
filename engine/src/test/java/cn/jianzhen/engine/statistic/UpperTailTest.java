package cn.jianzhen.engine.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class UpperTailTest {
    private static final double EXACT = 1e-12;

    @Test
    void theBinomialTailIsTheSumOfItsTerms() {
        long seed = 20241008;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int trials = 1 + random.nextInt(30);
            int observed = random.nextInt(trials + 1);
            double chance = random.nextDouble();
            double sum = 0;
            for (int k = observed; k <= trials; k++) {
                sum += choose(trials, k) * Math.pow(chance, k) * Math.pow(1 - chance, trials - k);
            }
            assertThat(UpperTail.binomial(observed, trials, chance))
                    .as("seed %d: %d of %d at %f", seed, observed, trials, chance)
                    .isCloseTo(sum, within(1e-9));
        }
    }

    @Test
    void theHypergeometricTailIsTheSumOfItsTerms() {
        long seed = 20241009;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int population = 1 + random.nextInt(25);
            int marked = random.nextInt(population + 1);
            int drawn = random.nextInt(population + 1);
            int observed = random.nextInt(Math.min(marked, drawn) + 1);
            double sum = 0;
            for (int k = observed; k <= Math.min(marked, drawn); k++) {
                sum += choose(marked, k) * choose(population - marked, drawn - k) / choose(population, drawn);
            }
            assertThat(UpperTail.hypergeometric(observed, population, marked, drawn))
                    .as("seed %d: %d of %d/%d/%d", seed, observed, population, marked, drawn)
                    .isCloseTo(sum, within(1e-9));
        }
    }

    @Test
    void thePoissonTailIsOneMinusTheLowerTerms() {
        double mean = 2.5;
        double lower = Math.exp(-mean) * (1 + mean + mean * mean / 2);
        assertThat(UpperTail.poisson(3, mean)).isCloseTo(1 - lower, within(EXACT));
    }

    @Test
    void seeingNothingIsCertainAndSeeingSomethingUnexpectedIsImpossible() {
        assertThat(UpperTail.binomial(0, 5, 0.1)).isEqualTo(1);
        assertThat(UpperTail.hypergeometric(0, 10, 3, 3)).isEqualTo(1);
        assertThat(UpperTail.poisson(0, 0)).isEqualTo(1);
        assertThat(UpperTail.poisson(1, 0)).isEqualTo(0);
    }

    @Test
    void moreThanPossibleIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> UpperTail.binomial(6, 5, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> UpperTail.hypergeometric(4, 10, 3, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> UpperTail.hypergeometric(1, 10, 11, 5));
    }

    private static double choose(int n, int k) {
        if (k < 0 || k > n) {
            return 0;
        }
        double product = 1;
        for (int i = 1; i <= k; i++) {
            product = product * (n - k + i) / i;
        }
        return product;
    }
}
