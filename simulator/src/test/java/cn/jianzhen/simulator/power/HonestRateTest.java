package cn.jianzhen.simulator.power;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.PowerCurve.Count;
import cn.jianzhen.simulator.power.HonestRate.Verdict;
import cn.jianzhen.simulator.world.Profile;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HonestRateTest {
    /** Allows one finding over 10,000 honest tests. */
    private static final DetectorDefinition DETECTOR =
            Catalogue.bundled().find("test-while-camera-blind").orElseThrow();

    private static HonestRate rate(long tests, long findings, long hard) {
        assertThat(DETECTOR.aim().honestPer10000()).isEqualTo(1);
        return new HonestRate(DETECTOR, new Count(tests, findings, hard));
    }

    @Test
    void silenceOverManyTestsProvesTheBoundAndOverFewDoesNot() {
        assertThat(rate(200_000, 9, 0).verdict()).isEqualTo(Verdict.QUIET);
        assertThat(rate(8_000, 0, 0).verdict()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(rate(8_000, 0, 0).atMostPer10000()).isCloseTo(3.74, within(0.01));
    }

    @Test
    void oneHardFindingIsOneTooMany() {
        assertThat(rate(200_000, 1, 1).verdict()).isEqualTo(Verdict.LOUD);
    }

    @Test
    void moreThanChanceAllowsAboveTheBoundIsLoud() {
        assertThat(rate(8_000, 2, 0).verdict()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(rate(8_000, 4, 0).verdict()).isEqualTo(Verdict.LOUD);
        assertThat(rate(200_000, 40, 0).verdict()).isEqualTo(Verdict.LOUD);
    }

    @Test
    void theFileSaysHowItWasMeasured() {
        String text = HonestCsv.text(
                List.of(rate(200_000, 9, 0)), Cities.of(Profile.YEAR, 40_000, 7001, 5), LocalDate.of(2026, 11, 24));
        assertThat(text.lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("test-while-camera-blind,")
                .contains(",2026-11-24,year,7001 7002 7003 7004 7005,200000,9,0,0.450,")
                .endsWith(",1.000,quiet");
    }
}
