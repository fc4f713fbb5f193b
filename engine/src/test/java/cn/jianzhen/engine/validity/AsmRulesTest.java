package cn.jianzhen.engine.validity;

import static cn.jianzhen.engine.validity.GivenTest.cell;
import static cn.jianzhen.engine.validity.States.assertFourWays;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.TraceChannel;
import org.junit.jupiter.api.Test;

class AsmRulesTest {
    private static final double FORCE_5025 = 1480.0 / 148 * 3600 / 25;
    private static final double FORCE_2540 = 1480.0 / 185 * 3600 / 40;

    private static GivenTest asm() {
        return new GivenTest(Method.ASM);
    }

    private static GivenTest.Cell speed(double kmh) {
        return cell(TraceChannel.SPEED_KMH, kmh);
    }

    private static GivenTest.Cell force(double newton) {
        return cell(TraceChannel.FORCE_N, newton);
    }

    @Test
    void theTimerStartsAfterSecondsWithinTheWindow() {
        assertFourWays(
                "asm-timer-5025",
                asm().rows(1, 5, speed(25)),
                asm().rows(1, 3, speed(20)).rows(1, 5, speed(27)),
                asm().rows(1, 4, speed(25)).rows(1, 1, speed(27.01)),
                asm().rows(1, 5, force(1)));
        assertFourWays(
                "asm-timer-2540",
                asm().rows(6, 5, speed(40)),
                asm().rows(6, 5, speed(38)),
                asm().rows(6, 5, speed(37.99)),
                asm().rows(1, 5, speed(25)));
    }

    @Test
    void speedMayLeaveItsWindowForTwoSecondsInARowAndFiveInAll() {
        assertFourWays(
                "asm-speed-5025",
                asm().rows(2, 10, speed(25)).rows(3, 10, speed(25)),
                asm().rows(2, 2, speed(28))
                        .rows(2, 1, speed(27))
                        .rows(3, 2, speed(22))
                        .rows(3, 1, speed(23)),
                asm().rows(2, 5, speed(25)).rows(2, 3, speed(27.01)),
                asm().rows(2, 5, force(1)));
        GivenTest sixInAll = asm();
        for (int i = 0; i < 6; i++) {
            sixInAll.rows(4, 1, speed(22.5)).rows(4, 1, speed(25));
        }
        assertThat(sixInAll.breach("asm-speed-5025")).isEqualTo(new Breach(1, 11, 6, 22.5, 23, 27));
        assertFourWays(
                "asm-speed-2540",
                asm().rows(7, 10, speed(40)),
                asm().rows(7, 10, speed(42)),
                asm().rows(8, 3, speed(43)),
                asm().rows(2, 10, speed(25)));
    }

    @Test
    void aTimerThatWasStartedAnewForgetsWhatWasBefore() {
        GivenTest test = asm().rows(1, 5, speed(25))
                .rows(2, 4, speed(30))
                .rows(1, 5, speed(25))
                .rows(2, 10, speed(25));
        assertThat(test.state("asm-speed-5025")).isEqualTo(RuleOutcome.State.HOLDS);
        assertThat(test.state("phase-order")).isEqualTo(RuleOutcome.State.HOLDS);
    }

    @Test
    void torqueMayLeaveItsWindowForTheSameSeconds() {
        assertFourWays(
                "asm-torque-5025",
                asm().rows(2, 10, force(FORCE_5025)),
                asm().rows(2, 5, force(FORCE_5025 * 1.05)).rows(2, 2, force(FORCE_5025 * 0.8)),
                asm().rows(2, 3, force(FORCE_5025 * 0.94)),
                asm().rows(2, 10, speed(25)));
        assertFourWays(
                "asm-torque-2540",
                asm().rows(7, 10, force(FORCE_2540)),
                asm().rows(7, 5, force(FORCE_2540 * 0.95)),
                asm().rows(7, 3, force(FORCE_2540 * 1.06)),
                asm().rated(3000, Double.NaN).rows(7, 10, force(FORCE_2540)));
    }

    private static GivenTest.Cell[] gas(double co, double hc, double no) {
        return new GivenTest.Cell[] {
            cell(TraceChannel.CO_PCT, co),
            cell(TraceChannel.HC_PPM, hc),
            cell(TraceChannel.NO_PPM, no),
            cell(TraceChannel.CO2_PCT, 14.9)
        };
    }

    @Test
    void aQuickEndNeedsHalfTheLimits() {
        assertFourWays(
                "asm-quick-end",
                asm().rows(3, 10, gas(0.05, 10, 100)),
                asm().rows(3, 10, gas(0.2, 44, 100)),
                asm().rows(3, 10, gas(0.05, 60, 100)),
                asm().rows(3, 10, speed(25)));
        assertThat(asm().rows(3, 10, gas(0.05, 60, 100))
                        .rows(4, 65, gas(0.05, 60, 100))
                        .state("asm-quick-end"))
                .isEqualTo(RuleOutcome.State.HOLDS);
    }

    @Test
    void whoFailsAt25GoesOnTo40() {
        assertFourWays(
                "asm-2540-missing",
                asm().rows(3, 10, gas(0.05, 10, 100)),
                asm().rows(3, 10, gas(0.05, 200, 100)).rows(8, 10, gas(0.05, 10, 100)),
                asm().rows(3, 10, gas(0.05, 200, 100)),
                asm().rows(1, 10, gas(0.05, 200, 100)));
    }
}
