package cn.jianzhen.engine.validity;

import static cn.jianzhen.engine.validity.GivenTest.cell;
import static cn.jianzhen.engine.validity.States.assertFourWays;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.SpeedCycle;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.TraceChannel;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VmasSpeedRuleTest {
    private final SpeedCycle cycle = Objects.requireNonNull(
            Standard.packaged().on(LocalDate.of(2024, 10, 8)).cycle(Method.VMAS));

    /** Follows the cycle, but for some seconds of the 50 km/h stretch drives at this speed. */
    private GivenTest driven(double kmh, int... seconds) {
        GivenTest test = new GivenTest(Method.VMAS);
        for (int t = 1; t <= cycle.length(); t++) {
            int now = t;
            boolean other = IntStream.of(seconds).anyMatch(each -> each == now);
            test.rows(2, 1, cell(TraceChannel.SPEED_KMH, other ? kmh : cycle.speedAt(t)));
        }
        return test;
    }

    @Test
    void speedFollowsTheCurveWithinTwoKilometresAnHour() {
        assertFourWays(
                "vmas-speed",
                driven(50),
                driven(52, 145, 146, 147, 148, 149, 150),
                driven(52.01, 146, 147, 148, 149),
                new GivenTest(Method.VMAS).rows(2, 195));
    }

    @Test
    void threeSecondsInARowAreAllowedAndFifteenInAll() {
        assertThat(driven(40, 146, 147, 148).state("vmas-speed")).isEqualTo(RuleOutcome.State.HOLDS);
        int[] fifteen = {64, 66, 68, 70, 72, 74, 76, 78, 80, 146, 148, 150, 152, 166, 168};
        assertThat(driven(20, fifteen).state("vmas-speed")).isEqualTo(RuleOutcome.State.HOLDS);
        int[] sixteen =
                IntStream.concat(IntStream.of(fifteen), IntStream.of(170)).toArray();
        assertThat(driven(20, sixteen).breach("vmas-speed")).isEqualTo(new Breach(64, 170, 16, 20, 48, 52));
    }

    @Test
    void aShiftedCurveIsFoundWhateverTheShift() {
        long seed = 11;
        Random random = new Random(seed);
        for (int draw = 0; draw < 20; draw++) {
            int late = 4 + random.nextInt(20);
            GivenTest test = new GivenTest(Method.VMAS);
            for (int t = 1; t <= cycle.length(); t++) {
                test.rows(2, 1, cell(TraceChannel.SPEED_KMH, cycle.speedAt(Math.max(0, t - late))));
            }
            assertThat(test.state("vmas-speed"))
                    .as("seed %d, draw %d, late by %d s", seed, draw, late)
                    .isEqualTo(RuleOutcome.State.BROKEN);
        }
    }
}
