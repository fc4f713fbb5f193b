package cn.jianzhen.engine.validity;

import static cn.jianzhen.engine.validity.GivenTest.cell;
import static cn.jianzhen.engine.validity.States.assertFourWays;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.standard.Level;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.TraceChannel;
import org.junit.jupiter.api.Test;

class IdleRulesTest {
    private static GivenTest idle() {
        return new GivenTest(Method.TWO_SPEED_IDLE);
    }

    private static GivenTest.Cell rpm(double value) {
        return cell(TraceChannel.RPM, value);
    }

    @Test
    void highIdleIsTwoThousandFiveHundredForLightCars() {
        assertFourWays(
                "high-idle-speed",
                idle().rows(1, 15, rpm(3000)).rows(2, 30, rpm(2500)),
                idle().rows(2, 28, rpm(2700)).rows(2, 2, rpm(2701)),
                idle().rows(2, 27, rpm(2500)).rows(2, 3, rpm(2299)),
                idle().rows(1, 15, rpm(2500)));
        assertThat(idle().rows(2, 27, rpm(2500)).rows(2, 3, rpm(2299)).breach("high-idle-speed"))
                .isEqualTo(new Breach(28, 30, 3, 2299, 2300, 2700));
    }

    @Test
    void highIdleIsOneThousandEightHundredForHeavyOnes() {
        assertThat(idle().fuel("cng", 3501).rows(2, 30, rpm(1800)).state("high-idle-speed"))
                .isEqualTo(RuleOutcome.State.HOLDS);
        assertThat(idle().fuel("cng", 3500).rows(2, 30, rpm(1800)).state("high-idle-speed"))
                .isEqualTo(RuleOutcome.State.BROKEN);
    }

    @Test
    void idleIsNotFast() {
        assertFourWays(
                "idle-speed",
                idle().rows(4, 30, rpm(750)),
                idle().rows(4, 30, rpm(1100)),
                idle().rows(4, 30, rpm(1101)),
                idle().rows(2, 30, rpm(2500)));
        assertThat(idle().rows(4, 30, rpm(1101)).outcome("idle-speed").rule().level())
                .isEqualTo(Level.HINT);
    }

    @Test
    void beforeIsThirtySecondsAtSeventyPerCentOfRatedSpeed() {
        assertFourWays(
                "preheat-speed",
                idle().rows(0, 5, rpm(800)).rows(0, 30, rpm(2100)),
                idle().rows(0, 30, rpm(1890)),
                idle().rows(0, 30, rpm(1889)),
                idle().rated(Double.NaN, 1480).rows(0, 30, rpm(2100)));
        assertThat(idle().rows(1, 15, rpm(2500)).state("preheat-speed")).isEqualTo(RuleOutcome.State.NOT_MEASURED);
    }
}
