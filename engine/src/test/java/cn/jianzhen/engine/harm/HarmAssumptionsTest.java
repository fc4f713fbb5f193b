package cn.jianzhen.engine.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.standard.Confidence;
import cn.jianzhen.engine.standard.InvalidStandardException;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HarmAssumptionsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 5, 1);
    private static final Offset<Double> ROUNDING = within(1e-9);
    private static final String TEXT = """
            equivalents:
              - {pollutant: nox, kg: 0.95, source: s, confidence: memory, from: 2018-01-01}
              - {pollutant: pm, kg: 2.18, source: s, confidence: memory, from: 2018-01-01}
              - {pollutant: co, kg: 16.7, source: s, confidence: memory, from: 2018-01-01}
            classes:
              - {class: truck, label: 货车, fuels: [diesel], mass_kg: [4501, 100000]}
            base:
              - {class: truck, stages: ["5"], nox: 4, pm: 0.02, co: 2, source: s, confidence: weak, from: 2015-01-01, to: 2024-12-31}
              - {class: truck, stages: ["5"], nox: 8, pm: 0.02, co: 2, source: s, confidence: read, from: 2025-01-01}
            mileage:
              - {class: truck, km: [25000, 50000, 100000], source: s, confidence: memory, from: 2015-01-01}
            validity:
              - {class: truck, years: [1, 1, 1], source: s, confidence: memory, from: 2015-01-01}
            excess:
              - {class: truck, stages: ["5"], nox: [0.5, 1, 2], pm: [1, 5, 25], co: [1, 1, 1], source: s, confidence: choice, from: 2015-01-01}
            over_limit:
              - {categories: [2, 9], share: [0.5, 0.5, 0.5], source: s, confidence: choice, from: 2015-01-01}
            """;

    private final HarmAssumptions assumptions = HarmAssumptions.read("test.yaml", TEXT);
    private final HarmVehicle truck = new HarmVehicle("diesel", "5", 18000);

    @Test
    void theExpectedMassIsTheProductOfTheAssumptions() {
        Harm harm = assumptions.of(truck, 9, DAY).orElseThrow();
        assertThat(harm.of(Pollutant.NOX).expected()).isCloseTo(4 * 1 * 0.5 * 50000 * 1 / 1000.0, ROUNDING);
        assertThat(harm.of(Pollutant.PM).expected()).isCloseTo(0.02 * 5 * 0.5 * 50, ROUNDING);
        assertThat(harm.equivalents().expected()).isCloseTo(100 / 0.95 + 2.5 / 2.18 + 50 / 16.7, ROUNDING);
        assertThat(harm.vehicles()).isEqualTo(1);
    }

    @Test
    void independentDistancesAddInSquaresOnTheLogarithmicScale() {
        Range nox = assumptions.of(truck, 9, DAY).orElseThrow().of(Pollutant.NOX);
        double distance = Math.sqrt(2) * Math.log(2);
        assertThat(nox.high()).isCloseTo(100 * Math.exp(distance), ROUNDING);
        assertThat(nox.low()).isCloseTo(100 * Math.exp(-distance), ROUNDING);
    }

    @Test
    void vehiclesUnderTheSameAssumptionsAddUpEndByEnd() {
        Harm one = assumptions.of(truck, 9, DAY).orElseThrow();
        Harm three = one.plus(one.times(2));
        assertThat(three.vehicles()).isEqualTo(3);
        assertThat(three.of(Pollutant.NOX).high())
                .isCloseTo(3 * one.of(Pollutant.NOX).high(), ROUNDING);
        assertThat(three.equivalents().low()).isCloseTo(3 * one.equivalents().low(), ROUNDING);
    }

    @Test
    void theAssumptionOfTheDayCountsAndTheWeakestIsTold() {
        assertThat(assumptions.of(truck, 9, DAY).orElseThrow().confidence()).isEqualTo(Confidence.WEAK);
        Harm later = assumptions.of(truck, 9, DAY.plusYears(1)).orElseThrow();
        assertThat(later.of(Pollutant.NOX).expected()).isCloseTo(200, ROUNDING);
        assertThat(later.confidence()).isEqualTo(Confidence.MEMORY);
    }

    @Test
    void nothingIsGuessed() {
        for (HarmVehicle unknown : List.of(
                new HarmVehicle("petrol", "5", 18000),
                new HarmVehicle("diesel", "6", 18000),
                new HarmVehicle("diesel", "5", 4500))) {
            assertThat(assumptions.of(unknown, 9, DAY)).as(unknown.toString()).isEmpty();
        }
        assertThat(assumptions.of(truck, 3, DAY)).isEmpty();
        assertThat(assumptions.of(truck, 9, LocalDate.of(2017, 12, 31))).isEmpty();
    }

    @Test
    void theWholeListOfProblemsIsGiven() {
        String broken = TEXT.replace("[0.5, 1, 2]", "[0, 1, 2]")
                .replace("km: [25000, 50000, 100000]", "km: [50000, 25000]")
                .replace("label: 货车", "lable: 货车");
        assertThatThrownBy(() -> HarmAssumptions.read("test.yaml", broken))
                .isInstanceOf(InvalidStandardException.class)
                .hasMessageContaining("excess第1项 nox")
                .hasMessageContaining("mileage第1项 km")
                .hasMessageContaining("classes第1项 label")
                .hasMessageContaining("lable");
        assertThatThrownBy(() -> HarmAssumptions.read("test.yaml", "- 1")).isInstanceOf(InvalidStandardException.class);
    }

    @Test
    void thePackagedAssumptionsCoverEveryCategoryStageAndFuel() {
        HarmAssumptions packaged = HarmAssumptions.packaged();
        for (int category = 1; category <= 11; category++) {
            for (String stage : List.of("0", "1", "2", "3", "4", "5", "6")) {
                for (String fuel : List.of("petrol", "diesel", "cng", "lpg", "hybrid_petrol", "methanol")) {
                    for (double mass : List.of(1500.0, 4500.0, 4501.0, 49000.0)) {
                        HarmVehicle vehicle = new HarmVehicle(fuel, stage, mass);
                        assertThat(packaged.of(vehicle, category, DAY))
                                .as(vehicle.toString())
                                .isPresent();
                    }
                }
            }
        }
    }

    @Test
    void aTruckWithoutItsFilterHarmsMoreThanACarWithoutItsCatalyst() {
        HarmAssumptions packaged = HarmAssumptions.packaged();
        Harm heavy = packaged.of(truck, 9, DAY).orElseThrow();
        Harm car = packaged.of(new HarmVehicle("petrol", "5", 1600), 9, DAY).orElseThrow();
        assertThat(heavy.equivalents().low()).isGreaterThan(car.equivalents().high());
    }
}
