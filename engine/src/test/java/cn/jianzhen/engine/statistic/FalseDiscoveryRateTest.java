package cn.jianzhen.engine.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FalseDiscoveryRateTest {
    @Test
    void aWorkedExampleComesOut() {
        double[] q = FalseDiscoveryRate.qValues(0.04, 0.01, 0.03, 0.5);
        assertThat(q[0]).isCloseTo(0.04 * 4 / 3, within(1e-12));
        assertThat(q[1]).isCloseTo(0.04, within(1e-12));
        assertThat(q[2]).isCloseTo(0.04 * 4 / 3, within(1e-12));
        assertThat(q[3]).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void callingByQValueIsTheStepUpProcedure() {
        long seed = 7;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            double[] p = random.doubles(1 + random.nextInt(40))
                    .map(value -> value * value * value)
                    .toArray();
            double rate = random.nextDouble() * 0.3;
            long called = Arrays.stream(FalseDiscoveryRate.qValues(p))
                    .filter(q -> q <= rate)
                    .count();
            assertThat(called).as("seed %d round %d", seed, round).isEqualTo(stepUp(p, rate));
        }
    }

    @Test
    void nothingLookedAtGivesNothing() {
        assertThat(FalseDiscoveryRate.qValues()).isEmpty();
    }

    /** The largest k with p(k) <= k * rate / m. */
    private static long stepUp(double[] p, double rate) {
        double[] sorted = p.clone();
        Arrays.sort(sorted);
        for (int k = sorted.length; k > 0; k--) {
            if (sorted[k - 1] * sorted.length / k <= rate) {
                return k;
            }
        }
        return 0;
    }
}
