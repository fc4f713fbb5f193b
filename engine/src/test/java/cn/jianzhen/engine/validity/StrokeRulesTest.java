package cn.jianzhen.engine.validity;

import static cn.jianzhen.engine.validity.GivenTest.cell;
import static cn.jianzhen.engine.validity.States.assertFourWays;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.TraceChannel;
import org.junit.jupiter.api.Test;

class StrokeRulesTest {
    /** Strokes with these highest speeds, from the first blow-out on. */
    private static GivenTest strokes(double... tops) {
        GivenTest test = new GivenTest(Method.FREE_ACCELERATION).fuel("diesel", 9000);
        for (int phase = 0; phase < tops.length; phase++) {
            test.rows(phase, 9, cell(TraceChannel.RPM, 700)).rows(phase, 9, cell(TraceChannel.RPM, tops[phase]));
        }
        return test;
    }

    private static GivenTest withoutSpeed() {
        return new GivenTest(Method.FREE_ACCELERATION).rows(4, 18, cell(TraceChannel.K_M1, 1));
    }

    @Test
    void threeStrokesReachGovernedSpeed() {
        assertFourWays(
                "strokes",
                strokes(3200, 3200, 3200, 3200, 3200, 3200, 3200),
                strokes(700, 700, 700, 700, 2850, 2850, 2850),
                strokes(3200, 3200, 3200, 700, 2849, 3200, 3200),
                withoutSpeed());
        assertThat(strokes(3200, 3200, 3200, 3200, 700).breach("strokes"))
                .isEqualTo(new Breach(Breach.NO_SECOND, Breach.NO_SECOND, 0, 1, 3, Double.NaN));
    }

    @Test
    void everyStrokeThatCountsReachesGovernedSpeed() {
        assertFourWays(
                "governed-speed",
                strokes(3200, 3200, 3200, 3200, 3200, 3200, 3200),
                strokes(700, 700, 700, 700, 2850, 2850, 2850),
                strokes(3200, 3200, 3200, 3200, 3200, 3200, 2849),
                withoutSpeed());
        assertThat(strokes(3200, 3200, 3200, 3200, 2849, 2000, 3200).breach("governed-speed"))
                .isEqualTo(new Breach(82, 100, 2, 2000, 2850, Double.NaN));
    }

    @Test
    void anAutomaticGearboxNeedsTwoThirds() {
        assertThat(strokes(0, 0, 0, 0, 2100, 2100, 2100)
                        .vehicle("2wd", "automatic")
                        .state("governed-speed"))
                .isEqualTo(RuleOutcome.State.HOLDS);
        assertThat(strokes(0, 0, 0, 0, 2100, 2100, 2100).state("governed-speed"))
                .isEqualTo(RuleOutcome.State.BROKEN);
    }

    @Test
    void threeBlowOutsGoBefore() {
        assertFourWays(
                "blow-out",
                strokes(3200, 3200, 3200, 3200),
                strokes(2850, 2850, 2850),
                strokes(3200, 3200, 700, 3200),
                withoutSpeed());
    }
}
