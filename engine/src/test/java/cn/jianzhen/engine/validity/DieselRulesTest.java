package cn.jianzhen.engine.validity;

import static cn.jianzhen.engine.validity.GivenTest.cell;
import static cn.jianzhen.engine.validity.States.assertFourWays;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.standard.Consequence;
import cn.jianzhen.engine.standard.Dynamometer;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.TraceChannel;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DieselRulesTest {
    private static GivenTest lugdown() {
        return new GivenTest(Method.LUGDOWN).fuel("diesel", 9000);
    }

    private static GivenTest.Cell[] at(double kmh, double kw) {
        return new GivenTest.Cell[] {cell(TraceChannel.SPEED_KMH, kmh), cell(TraceChannel.LOAD_KW, kw)};
    }

    /** From 75 km/h down by 1 km/h a second, 80 kW at 70 km/h, the 100 % point at 70 km/h. */
    private static GivenTest scan(double lastKmh) {
        GivenTest test = lugdown();
        for (double speed = 75; speed >= lastKmh - 1e-9; speed--) {
            test.rows(1, 1, at(speed, 80 - Math.abs(speed - 70)));
        }
        return test.rows(3, 12, at(70, 79));
    }

    @Test
    void thePeakLiesInsideTheScan() {
        GivenTest climbing = lugdown();
        for (int kw = 40; kw <= 60; kw++) {
            climbing.rows(1, 1, at(75, kw));
        }
        assertFourWays(
                "scan-peak",
                scan(56),
                lugdown().rows(1, 1, at(70, 70)).rows(1, 1, at(69, 80)).rows(1, 1, at(68, 70)),
                climbing,
                lugdown().rows(1, 20, cell(TraceChannel.SPEED_KMH, 70)));
        assertThat(climbing.breach("scan-peak")).isEqualTo(new Breach(21, 21, 1, 21, 2, 20));
    }

    @Test
    void afterThePeakTheSpeedFallsByTwentyPerCent() {
        assertFourWays("scan-fall", scan(56), scan(58), scan(59), lugdown().rows(3, 12, at(70, 80)));
        assertThat(scan(60).breach("scan-fall")).isEqualTo(new Breach(6, 16, 10, 60, Double.NaN, 58));
    }

    @Test
    void onAFlatPowerCurveTheHundredPerCentPointTellsTheSpeedOfMostPower() {
        GivenTest flat = lugdown();
        for (double speed = 75; speed >= 56; speed--) {
            flat.rows(1, 1, at(speed, speed == 60 ? 80.5 : 80));
        }
        assertThat(flat.rows(3, 12, at(70, 80)).state("scan-fall")).isEqualTo(RuleOutcome.State.HOLDS);
    }

    @Test
    void powerReachesFortyPerCentOfTheRatedPower() {
        double correction =
                Dynamometer.powerCorrection(25, 100, true, Standard.packaged().on(LocalDate.of(2024, 10, 8)));
        assertFourWays(
                "power-floor",
                lugdown().rows(1, 20, at(70, 80)),
                lugdown().rows(1, 20, at(70, 39.7 / correction)),
                lugdown().rows(1, 20, at(70, 39.5 / correction)),
                lugdown().rows(3, 20, at(70, 80)));
        assertThat(lugdown()
                        .rows(1, 20, at(70, 30))
                        .outcome("power-floor")
                        .rule()
                        .consequence())
                .isEqualTo(Consequence.FAIL);
    }

    @Test
    void theHundredPerCentPointIsNearRatedSpeed() {
        assertFourWays(
                "rated-speed",
                lugdown().rows(3, 12, cell(TraceChannel.RPM, 2900)),
                lugdown().rows(3, 3, cell(TraceChannel.RPM, 100)).rows(3, 9, cell(TraceChannel.RPM, 2700)),
                lugdown().rows(3, 9, cell(TraceChannel.RPM, 2699)),
                lugdown().rated(Double.NaN, 1480).rows(3, 12, cell(TraceChannel.RPM, 2900)));
    }

    @Test
    void theEightyPerCentPointIsAtEightyPerCentOfTheSpeed() {
        assertFourWays(
                "point-speed",
                lugdown().rows(3, 9, at(70, 80)).rows(5, 9, at(56, 78)),
                lugdown().rows(3, 9, at(70, 80)).rows(5, 9, at(57.12, 78)),
                lugdown().rows(3, 9, at(70, 80)).rows(5, 9, at(57.13, 78)),
                lugdown().rows(5, 9, at(56, 78)));
    }
}
