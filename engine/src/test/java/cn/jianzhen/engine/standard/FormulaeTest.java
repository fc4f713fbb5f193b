package cn.jianzhen.engine.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FormulaeTest {
    private final Edition edition = Standard.packaged().on(LocalDate.of(2024, 10, 8));

    @Test
    void asmLoadsFollowFromTheReferenceMass() {
        assertThat(Dynamometer.asm5025Kw(1680, edition)).isCloseTo(11.3514, within(0.00005));
        assertThat(Dynamometer.asm2540Kw(1680, edition)).isCloseTo(9.0811, within(0.00005));
    }

    @Test
    void coastDownOf911KilogramsAt18KilowattsTakes3124Milliseconds() {
        assertThat(Dynamometer.coastDownSeconds(911, 18, 50, 30) * 1000).isCloseTo(3124, within(1.0));
    }

    @Test
    void powerIsForceTimesSpeed() {
        assertThat(Dynamometer.powerKw(1288, 25.1)).isCloseTo(8.98, within(0.005));
    }

    @Test
    void lugDownPowerIsCorrectedByInductionKind() {
        double turbo = Dynamometer.powerCorrection(25, 90, true, edition);
        double natural = Dynamometer.powerCorrection(25, 90, false, edition);
        assertThat(turbo).isCloseTo(Math.pow(1.1, 0.84), within(1e-12));
        assertThat(natural).isCloseTo(1.1, within(1e-12));
        assertThat(Dynamometer.powerCorrection(25, 99, true, edition)).isCloseTo(1, within(1e-12));
    }

    @Test
    void opacityOfTheLimitIsFortyPerCent() {
        assertThat(Dynamometer.opacityPct(1.2, edition)).isCloseTo(40.3, within(0.05));
        assertThat(Dynamometer.opacityPct(0, edition)).isZero();
    }

    @Test
    void cleanStoichiometricExhaustHasDilutionFactorNearOne() {
        double a = edition.dilutionConstant("petrol");
        assertThat(Dilution.factor(0, 15.3278, a, 3)).isCloseTo(1, within(0.0001));
        assertThat(Dilution.factor(0.03, 14.8, a, 3)).isBetween(1.02, 1.04);
    }

    @Test
    void dilutionFactorIsCappedAndUnknownForDiesel() {
        assertThat(Dilution.factor(0, 0.5, edition.dilutionConstant("petrol"), 3))
                .isEqualTo(3);
        assertThat(Dilution.factor(0.1, 0, edition.dilutionConstant("petrol"), 3))
                .isEqualTo(3);
        assertThat(Dilution.factor(0, 15, edition.dilutionConstant("diesel"), 3))
                .isNaN();
        assertThat(Dilution.factor(Double.NaN, 15, edition.dilutionConstant("petrol"), 3))
                .isNaN();
    }

    @Test
    void saturationPressureIsThatOfTheSteamTables() {
        assertThat(Humidity.saturationKpa(0)).isCloseTo(0.611, within(0.001));
        assertThat(Humidity.saturationKpa(25)).isCloseTo(3.169, within(0.005));
    }

    @Test
    void humidityCorrectionIsOneAtTheReferenceAndThreeQuartersInDryCold() {
        assertThat(Humidity.correction(4, 20, 101, edition)).isBetween(0.74, 0.80);
        double pd = Humidity.saturationKpa(25);
        double relative = 75 * 100 / (pd * (43.478 + 0.75) * 100 / 100) / 100 * 101;
        assertThat(Humidity.correction(25, relative, 101, edition)).isCloseTo(1, within(0.002));
    }

    @Test
    void lambdaOfCompleteCombustionWithoutOxygenIsOne() {
        Lambda lambda = new Lambda(edition);
        assertThat(lambda.of(0, 0, 15.3, 0)).isCloseTo(1, within(1e-9));
        assertThat(lambda.of(0, 0, 15.0, 1.0)).isGreaterThan(1.04);
        assertThat(lambda.of(1.0, 100, 14.5, 0.1)).isLessThan(1);
        assertThat(lambda.of(0, 0, 0, 20.8)).isNaN();
    }

    @Test
    void lambdaRisesWithOxygenAndFallsWithUnburntGas() {
        long seed = 42;
        Random random = new Random(seed);
        Lambda lambda = new Lambda(edition);
        for (int i = 0; i < 1000; i++) {
            double co = random.nextDouble();
            double hc = random.nextInt(500);
            double co2 = 8 + 7 * random.nextDouble();
            double o2 = 5 * random.nextDouble();
            double value = lambda.of(co, hc, co2, o2);
            assertThat(lambda.of(co, hc, co2, o2 + 0.1))
                    .as("seed %d, draw %d", seed, i)
                    .isGreaterThan(value);
            assertThat(lambda.of(co, hc + 50, co2, o2))
                    .as("seed %d, draw %d", seed, i)
                    .isLessThan(value);
        }
    }
}
