package cn.jianzhen.engine.validity;

import static cn.jianzhen.engine.validity.GivenTest.cell;
import static cn.jianzhen.engine.validity.States.assertFourWays;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.standard.Level;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.TraceChannel;
import org.junit.jupiter.api.Test;

class CourseRulesTest {
    private static final GivenTest.Cell WARM = cell(TraceChannel.OIL_C, 90);
    private static final GivenTest.Cell TURNING = cell(TraceChannel.RPM, 800);

    private static GivenTest idle() {
        return new GivenTest(Method.TWO_SPEED_IDLE);
    }

    private static GivenTest whole() {
        return idle().rows(0, 30, WARM)
                .rows(1, 15, WARM)
                .rows(2, 30, WARM)
                .rows(3, 15, WARM)
                .rows(4, 30, WARM);
    }

    @Test
    void everyRequiredPhaseIsThere() {
        assertFourWays(
                "phase-missing",
                whole(),
                idle().rows(1, 15).rows(2, 30).rows(3, 15).rows(4, 30),
                idle().rows(0, 30).rows(1, 15).rows(2, 30).rows(4, 30),
                idle());
        assertThat(idle().rows(2, 30).breach("phase-missing").worst()).isEqualTo(3);
    }

    @Test
    void everyPhaseIsLongEnough() {
        assertFourWays(
                "phase-short", whole(), idle().rows(2, 30), idle().rows(2, 29).rows(4, 20), idle());
        assertThat(idle().rows(2, 29).rows(4, 20).breach("phase-short"))
                .isEqualTo(new Breach(30, 49, 10, 20, 30, Double.NaN));
        assertThat(new GivenTest(Method.VMAS).rows(2, 195).state("phase-short")).isEqualTo(RuleOutcome.State.HOLDS);
        assertThat(new GivenTest(Method.VMAS).rows(2, 194).state("phase-short")).isEqualTo(RuleOutcome.State.BROKEN);
    }

    @Test
    void ofAPhaseThatWasBegunAnewTheLastRunCounts() {
        GivenTest twice =
                new GivenTest(Method.ASM).rows(1, 5).rows(2, 4).rows(1, 5).rows(2, 10);
        assertThat(twice.state("phase-short")).isEqualTo(RuleOutcome.State.HOLDS);
        assertThat(twice.rows(1, 5).rows(2, 9).state("phase-short")).isEqualTo(RuleOutcome.State.BROKEN);
    }

    @Test
    void phasesFollowEachOther() {
        assertFourWays(
                "phase-order",
                whole(),
                idle().rows(0, 30).rows(1, 5).rows(0, 30).rows(1, 15),
                idle().rows(2, 30).rows(1, 15),
                idle());
        assertThat(idle().rows(2, 30).rows(1, 15).breach("phase-order"))
                .isEqualTo(new Breach(31, 31, 1, 1, 2, Double.NaN));
        GivenTest asm = new GivenTest(Method.ASM)
                .rows(3, 10)
                .rows(4, 10)
                .rows(0, 9)
                .rows(6, 5)
                .rows(8, 10);
        assertThat(asm.state("phase-order")).isEqualTo(RuleOutcome.State.HOLDS);
        assertThat(asm.rows(7, 10).state("phase-order")).isEqualTo(RuleOutcome.State.BROKEN);
    }

    @Test
    void theRecordHasEverySecond() {
        assertFourWays(
                "record-gap",
                whole(),
                idle().rows(2, 10).skipSeconds(1).rows(2, 10),
                idle().rows(2, 10).skipSeconds(2).rows(2, 10),
                idle());
        assertThat(idle().rows(2, 10).skipSeconds(2).rows(2, 10).breach("record-gap"))
                .isEqualTo(new Breach(10, 13, 2, 3, Double.NaN, 2));
    }

    @Test
    void theEngineKeepsTurning() {
        GivenTest.Cell still = cell(TraceChannel.RPM, 0);
        assertFourWays(
                "engine-stalled",
                idle().rows(4, 30, TURNING),
                idle().rows(4, 10, TURNING).rows(4, 1, still).rows(4, 10, TURNING),
                idle().rows(4, 10, TURNING).rows(4, 2, still),
                idle().rows(4, 30, WARM));
    }

    @Test
    void oilIsWarmAndElseIsAHint() {
        assertFourWays(
                "oil-temperature",
                idle().rows(4, 30, WARM),
                idle().rows(4, 30, cell(TraceChannel.OIL_C, 80)),
                idle().rows(4, 30, cell(TraceChannel.OIL_C, 79.5)),
                idle().rows(4, 30, TURNING));
        RuleOutcome cold = idle().rows(4, 30, cell(TraceChannel.OIL_C, 60)).outcome("oil-temperature");
        assertThat(cold.rule().level()).isEqualTo(Level.HINT);
        assertThat(cold.rule().note()).isNotEmpty();
    }

    @Test
    void theAirIsFitForATest() {
        assertFourWays(
                "environment-temperature",
                whole(),
                whole().air(-5, 60, 100),
                whole().air(45.1, 60, 100),
                whole().air(Double.NaN, 60, 100));
        assertFourWays(
                "environment-humidity",
                whole(),
                whole().air(20, 90, 100),
                whole().air(20, 90.1, 100),
                whole().air(20, Double.NaN, 100));
        assertFourWays(
                "environment-pressure",
                whole(),
                whole().air(20, 60, 80),
                whole().air(20, 60, 79.9),
                whole().air(20, 60, Double.NaN));
    }
}
