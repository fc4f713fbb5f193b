package cn.jianzhen.engine.validity;

import static cn.jianzhen.engine.validity.GivenTest.cell;
import static cn.jianzhen.engine.validity.States.assertFourWays;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.TraceChannel;
import org.junit.jupiter.api.Test;

class GasRulesTest {
    private static GivenTest.Cell[] gas(double co, double co2) {
        return new GivenTest.Cell[] {cell(TraceChannel.CO_PCT, co), cell(TraceChannel.CO2_PCT, co2)};
    }

    private static GivenTest test(Method method) {
        return new GivenTest(method);
    }

    @Test
    void exhaustHoldsSixPerCentOfCarbonOxidesWhileItIsSampled() {
        assertFourWays(
                "dilution",
                test(Method.TWO_SPEED_IDLE).rows(1, 15, gas(0, 2)).rows(2, 30, gas(0.1, 14.9)),
                test(Method.TWO_SPEED_IDLE).rows(2, 30, gas(0.5, 5.5)).rows(4, 30, gas(1, 5)),
                test(Method.TWO_SPEED_IDLE).rows(4, 29, gas(0.1, 14)).rows(4, 1, gas(0.49, 5.5)),
                test(Method.TWO_SPEED_IDLE).rows(2, 30, cell(TraceChannel.CO_PCT, 0.1)));
        GivenTest asm = test(Method.ASM)
                .rows(2, 10, gas(0.1, 14))
                .rows(3, 8, gas(0.1, 14))
                .rows(3, 2, gas(0.1, 3));
        assertThat(asm.breach("dilution")).isEqualTo(new Breach(19, 20, 2, 3.1, 6, Double.NaN));
    }

    @Test
    void inTheCycleSecondsAfterSlowingDownSayNothing() {
        assertFourWays(
                "dilution",
                test(Method.VMAS).rows(2, 195, gas(0.1, 14)),
                test(Method.VMAS)
                        .rows(2, 85, gas(0.1, 14))
                        .rows(2, 20, gas(0, 1))
                        .rows(2, 90, gas(0.1, 14)),
                test(Method.VMAS)
                        .rows(2, 149, gas(0.1, 14))
                        .rows(2, 1, gas(0, 1))
                        .rows(2, 45, gas(0.1, 14)),
                test(Method.VMAS).rows(2, 195, cell(TraceChannel.SPEED_KMH, 0)));
        GivenTest atFifty = test(Method.VMAS)
                .rows(2, 149, gas(0.1, 14))
                .rows(2, 1, gas(0, 1))
                .rows(2, 45, gas(0.1, 14));
        assertThat(atFifty.breach("dilution")).isEqualTo(new Breach(150, 150, 1, 1, 6, Double.NaN));
    }

    @Test
    void dieselExhaustHoldsSomeCarbonDioxideAtBothPoints() {
        assertFourWays(
                "diesel-dilution",
                diesel().rows(0, 10, gas(0, 1)).rows(3, 9, gas(0, 10)).rows(5, 9, gas(0, 10)),
                diesel().rows(3, 9, gas(0, 2)),
                diesel().rows(5, 9, gas(0, 1.99)),
                diesel().rows(3, 9, cell(TraceChannel.K_M1, 1)));
    }

    private static GivenTest diesel() {
        return test(Method.LUGDOWN).fuel("diesel", 9000);
    }

    @Test
    void aLowFlowFlagIsNotAllowed() {
        GivenTest.Cell low = cell(TraceChannel.LOW_FLOW, 1);
        GivenTest.Cell enough = cell(TraceChannel.LOW_FLOW, 0);
        assertThat(test(Method.VMAS).rows(2, 195, enough).state("low-flow")).isEqualTo(RuleOutcome.State.HOLDS);
        assertThat(test(Method.VMAS).rows(2, 9, enough).rows(2, 3, low).breach("low-flow"))
                .isEqualTo(new Breach(10, 12, 3, 3, Double.NaN, 0));
        assertThat(test(Method.VMAS).rows(2, 195, gas(0, 14)).state("low-flow"))
                .isEqualTo(RuleOutcome.State.NOT_MEASURED);
    }

    private static GivenTest steady(int thinSeconds) {
        GivenTest.Cell oxygen = cell(TraceChannel.O2_PCT, 1);
        GivenTest.Cell thin = cell(TraceChannel.O2_PCT, 4);
        GivenTest.Cell co2 = cell(TraceChannel.CO2_PCT, 14);
        return test(Method.VMAS)
                .at("370100")
                .rows(2, 144, co2, oxygen)
                .rows(2, thinSeconds, co2, thin)
                .rows(2, 51 - thinSeconds, co2, oxygen);
    }

    @Test
    void theLocalRuleForSteadyGasHoldsInItsRegionOnly() {
        assertFourWays(
                "steady-gas",
                steady(0),
                steady(5),
                steady(6),
                test(Method.VMAS).at("370100").rows(2, 195));
        assertThat(steady(6).at("410800").outcomes())
                .extracting(each -> each.rule().id())
                .isNotEmpty()
                .doesNotContain("steady-gas");
    }

    @Test
    void theFlowmeterReadsAirAsAir() {
        assertFourWays(
                "ambient-oxygen",
                test(Method.VMAS).rows(2, 195, cell(TraceChannel.O2_AMBIENT_PCT, 20.8)),
                test(Method.VMAS).rows(2, 195, cell(TraceChannel.O2_AMBIENT_PCT, 21.3)),
                test(Method.VMAS).rows(2, 195, cell(TraceChannel.O2_AMBIENT_PCT, 20.29)),
                test(Method.VMAS).rows(2, 195));
    }
}
