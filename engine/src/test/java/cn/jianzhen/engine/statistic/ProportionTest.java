package cn.jianzhen.engine.statistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
    /** Worked example of Clopper and Pearson's limits: 4 of 20 gives 0.0573 to 0.4366. */
    @Test
    void aWorkedExampleComesOut() {
        Proportion proportion = new Proportion(4, 20);
        assertThat(proportion.share()).isEqualTo(0.2);
        assertThat(proportion.low()).isCloseTo(0.0573, within(5e-5));
        assertThat(proportion.high()).isCloseTo(0.4366, within(5e-5));
    }

    /** None seen among n bounds the share by 1 - 0.05^(1/n), the rule of three. */
    @Test
    void noneSeenBoundsTheShareByTheRuleOfThree() {
        Proportion proportion = new Proportion(0, 10_000);
        assertThat(proportion.atMost()).isCloseTo(1 - Math.pow(0.05, 1e-4), within(1e-12));
        assertThat(proportion.atMost()).isCloseTo(3e-4, within(1e-6));
        assertThat(proportion.low()).isZero();
        assertThat(proportion.atLeast()).isZero();
    }

    @Test
    void allSeenMirrorsNoneSeen() {
        Proportion all = new Proportion(50, 50);
        Proportion none = new Proportion(0, 50);
        assertThat(all.high()).isEqualTo(1);
        assertThat(all.low()).isCloseTo(1 - none.high(), within(1e-12));
        assertThat(all.atLeast()).isCloseTo(1 - none.atMost(), within(1e-12));
    }

    /** The definition itself: at the lower limit, seeing as much or more has just the tail's probability. */
    @Test
    void theLimitsAreWhereTheTailsAre() {
        Proportion proportion = new Proportion(7, 60);
        assertThat(UpperTail.binomial(7, 60, proportion.low())).isCloseTo(0.025, within(1e-9));
        assertThat(UpperTail.binomial(8, 60, proportion.high())).isCloseTo(0.975, within(1e-9));
        assertThat(UpperTail.binomial(7, 60, proportion.atLeast())).isCloseTo(0.05, within(1e-9));
        assertThat(UpperTail.binomial(8, 60, proportion.atMost())).isCloseTo(0.95, within(1e-9));
    }

    @Test
    void nothingLookedAtSaysNothing() {
        Proportion proportion = new Proportion(0, 0);
        assertThat(proportion.share()).isZero();
        assertThat(proportion.low()).isZero();
        assertThat(proportion.high()).isEqualTo(1);
    }

    @Test
    void moreThanAllIsRefused() {
        assertThatThrownBy(() -> new Proportion(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
