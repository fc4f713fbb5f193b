package cn.jianzhen.engine.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceBuilder;
import cn.jianzhen.engine.trace.TraceChannel;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RecomputationTest {
    private static final LocalDate DAY = LocalDate.of(2024, 10, 8);
    private final Edition edition = Standard.packaged().on(DAY);
    private final TraceBuilder builder = new TraceBuilder();

    @Test
    void aTestWithoutATraceHasNoItems() {
        assertThat(items(test(Method.ASM, null))).isEmpty();
    }

    @Test
    void twoSpeedIdleTakesMeansOverTheSamplePhasesOnly() {
        phase(1, 15, row -> gas(9.99, 900, 5, 0));
        phase(2, 15, row -> gas(0.10, 20, 15, 0.2));
        phase(2, 15, row -> gas(0.20, 40, 15, 0.2));
        phase(4, 30, row -> gas(0.05, 8, 15, 0.1));
        Map<String, Double> items = items(test(Method.TWO_SPEED_IDLE, trace()));
        assertThat(items.get("high_idle_co")).isCloseTo(0.15, within(1e-9));
        assertThat(items.get("high_idle_hc")).isCloseTo(30, within(1e-9));
        assertThat(items.get("low_idle_co")).isCloseTo(0.05, within(1e-9));
        assertThat(items.get("low_idle_hc")).isCloseTo(8, within(1e-9));
        Lambda lambda = new Lambda(edition);
        double mean = (lambda.of(0.10, 20, 15, 0.2) + lambda.of(0.20, 40, 15, 0.2)) / 2;
        assertThat(items.get("lambda")).isCloseTo(mean, within(1e-9));
    }

    @Test
    void aMissingChannelLeavesOnlyItsItemsOut() {
        phase(2, 30, row -> builder.set(TraceChannel.CO_PCT.id(), 12, 2));
        assertThat(items(test(Method.TWO_SPEED_IDLE, trace()))).containsOnlyKeys("high_idle_co");
    }

    @Test
    void aMeanLiesBetweenTheExtremes() {
        long seed = 7;
        Random random = new Random(seed);
        for (int draw = 0; draw < 50; draw++) {
            int[] range = {Integer.MAX_VALUE, 0};
            phase(4, 30, row -> {
                int hc = random.nextInt(300);
                range[0] = Math.min(range[0], hc);
                range[1] = Math.max(range[1], hc);
                builder.set(TraceChannel.HC_PPM.id(), hc, 0);
            });
            assertThat(items(test(Method.TWO_SPEED_IDLE, trace())).get("low_idle_hc"))
                    .as("seed %d, draw %d", seed, draw)
                    .isBetween((double) range[0], (double) range[1]);
        }
    }

    @Test
    void asmCorrectsTheLastTenSecondsForDilutionAndHumidity() {
        phase(2, 10, row -> asmGas(900));
        phase(3, 10, row -> asmGas(400));
        phase(4, 55, row -> asmGas(600));
        phase(4, 10, row -> asmGas(200));
        Map<String, Double> items = items(test(Method.ASM, trace()));
        double dilution = Dilution.factor(0.10, 12, 4.644, 3);
        double humidity = Humidity.correction(25, 60, 100, edition);
        assertThat(items).containsOnlyKeys("asm5025_co", "asm5025_hc", "asm5025_no");
        assertThat(items.get("asm5025_co")).isCloseTo(0.10 * dilution, within(1e-9));
        assertThat(items.get("asm5025_hc")).isCloseTo(50 * dilution, within(1e-9));
        assertThat(items.get("asm5025_no")).isCloseTo(200 * dilution * humidity, within(1e-9));
    }

    @Test
    void aQuickPassIsTakenFromTheQuickCheck() {
        phase(3, 10, row -> asmGas(100));
        InspectionTest test = test(Method.ASM, trace());
        assertThat(Recomputation.of(test))
                .hasSize(3)
                .allSatisfy(item -> assertThat(item.note()).contains("快速检查"));
    }

    @Test
    void lugDownUsesTheLastNineSecondsAndTheScansPeak() {
        phase(0, 3, row -> power(500, 60));
        phase(1, 10, row -> power(80 + row, 50 + row));
        phase(1, 10, row -> power(60, 70));
        phase(3, 3, row -> smoke(500, 900));
        phase(3, 9, row -> smoke(100, 700));
        phase(5, 9, row -> smoke(50, 600));
        Map<String, Double> items = items(test(Method.LUGDOWN, trace()));
        assertThat(items.get("k100")).isCloseTo(1.00, within(1e-9));
        assertThat(items.get("k80")).isCloseTo(0.50, within(1e-9));
        assertThat(items.get("nox80")).isCloseTo(600, within(1e-9));
        assertThat(items.get("max_power_speed_kmh")).isCloseTo(59, within(1e-9));
        assertThat(items.get("max_power_kw"))
                .isCloseTo(89 * Dynamometer.powerCorrection(25, 100, true, edition), within(1e-9));
    }

    @Test
    void freeAccelerationTakesThePeaksOfTheLastThreeStrokes() {
        for (int stroke = 3; stroke <= 6; stroke++) {
            int peak = stroke * 10;
            phase(stroke, 18, row -> smoke(row == 5 ? peak : 2, 0));
        }
        Map<String, Double> items = items(test(Method.FREE_ACCELERATION, trace()));
        assertThat(items)
                .containsEntry("smoke_1", 0.4)
                .containsEntry("smoke_2", 0.5)
                .containsEntry("smoke_3", 0.6);
        assertThat(items.get("smoke_mean")).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aConstantVmasTraceGivesItsMassByHand() {
        phase(2, 195, row -> vmas());
        VmasSettings settings = new VmasSettings(5, FlowState.STANDARD);
        Map<String, Double> items = items(test(Method.VMAS, trace()).withVmasSettings(settings));
        // 6 m³/min diluted, DR = (20.8 - 20.4) / (20.8 - 0.8) = 0.02, so 2 L/s of exhaust; 36 km/h = 0.01 km/s
        double dilution = Dilution.factor(0.5, 14, 4.644, 3);
        assertThat(items.get("vmas_co")).isCloseTo(2 * 0.005 * 28 / 22.414 * dilution / 0.01, within(1e-9));
        assertThat(items.get("vmas_hc")).isCloseTo(2 * 100e-6 * 86 / 22.414 * dilution / 0.01, within(1e-9));
        double humidity = Humidity.correction(25, 60, 100, edition);
        assertThat(items.get("vmas_nox"))
                .isCloseTo(2 * 200e-6 * 46 / 22.414 * dilution * humidity / 0.01, within(1e-9));
    }

    @Test
    void ambientFlowIsBroughtToStandardState() {
        phase(2, 195, row -> vmas());
        InspectionTest test = test(Method.VMAS, trace());
        double standard = value(items(test.withVmasSettings(new VmasSettings(5, FlowState.STANDARD))), "vmas_co");
        double ambient = value(items(test.withVmasSettings(new VmasSettings(5, FlowState.AMBIENT))), "vmas_co");
        assertThat(ambient / standard).isCloseTo(273.15 / 298.15 * 100 / 101.325, within(1e-9));
    }

    @Test
    void aCutVmasCycleIsNotRecomputed() {
        phase(2, 194, row -> vmas());
        assertThat(items(test(Method.VMAS, trace()))).isEmpty();
    }

    @Test
    void calibrationFindsTheDelayOfALineInSpiteOfAFewFalseReports() {
        VmasCalibration calibration = new VmasCalibration(Standard.packaged());
        long seed = 11;
        Random random = new Random(seed);
        VmasSettings truth = new VmasSettings(6, FlowState.STANDARD);
        for (int i = 0; i < 40; i++) {
            phase(2, 195, row -> vmas(random.nextInt(100), 2000 + random.nextInt(40)));
            InspectionTest test = test(Method.VMAS, trace());
            Map<String, Double> items = items(test.withVmasSettings(truth));
            double factor = i % 5 == 0 ? 0.5 : 1;
            calibration.add(
                    test,
                    factor * value(items, "vmas_co"),
                    factor * value(items, "vmas_hc"),
                    factor * value(items, "vmas_nox"));
            if (i < 19) {
                assertThat(calibration.best(edition)).isNull();
            }
        }
        assertThat(calibration.best(edition)).as("seed %d", seed).isEqualTo(truth);
    }

    private void phase(int number, int seconds, Consumer<Integer> cells) {
        for (int i = 0; i < seconds; i++) {
            builder.addRow(builder.rows() + 1);
            builder.set(TraceChannel.PHASE.id(), number, 0);
            cells.accept(i);
        }
    }

    private void gas(double co, int hc, int co2, double o2) {
        builder.set(TraceChannel.CO_PCT.id(), (int) Math.round(co * 100), 2);
        builder.set(TraceChannel.HC_PPM.id(), hc, 0);
        builder.set(TraceChannel.CO2_PCT.id(), co2 * 100, 2);
        builder.set(TraceChannel.O2_PCT.id(), (int) Math.round(o2 * 100), 2);
    }

    private void asmGas(int no) {
        gas(0.10, 50, 12, 1);
        builder.set(TraceChannel.NO_PPM.id(), no, 0);
    }

    private void power(int kw, int kmh) {
        builder.set(TraceChannel.LOAD_KW.id(), kw, 0);
        builder.set(TraceChannel.SPEED_KMH.id(), kmh, 0);
    }

    private void smoke(int hundredths, int nox) {
        builder.set(TraceChannel.K_M1.id(), hundredths, 2);
        builder.set(TraceChannel.NOX_PPM.id(), nox, 0);
    }

    private void vmas() {
        vmas(50, 2040);
    }

    private void vmas(int co, int diluted) {
        builder.set(TraceChannel.SPEED_KMH.id(), 36, 0);
        builder.set(TraceChannel.CO_PCT.id(), co, 2);
        builder.set(TraceChannel.HC_PPM.id(), 100, 0);
        builder.set(TraceChannel.NO_PPM.id(), 200, 0);
        builder.set(TraceChannel.CO2_PCT.id(), 14, 0);
        builder.set(TraceChannel.O2_PCT.id(), 8, 1);
        builder.set(TraceChannel.O2_DILUTED_PCT.id(), diluted, 2);
        builder.set(TraceChannel.O2_AMBIENT_PCT.id(), 208, 1);
        builder.set(TraceChannel.DILUTED_FLOW_M3MIN.id(), 6, 0);
    }

    private Trace trace() {
        Trace trace = Trace.decode(builder.pack());
        builder.clear();
        return trace;
    }

    private static double value(Map<String, Double> items, String item) {
        return items.getOrDefault(item, Double.NaN);
    }

    private static Map<String, Double> items(InspectionTest test) {
        Map<String, Double> values = new LinkedHashMap<>();
        Recomputation.of(test).forEach(item -> values.put(item.item(), item.value()));
        return values;
    }

    private static InspectionTest test(Method method, @org.jspecify.annotations.Nullable Trace trace) {
        return new InspectionTest(
                "R1",
                method,
                DAY,
                method == Method.LUGDOWN ? "diesel" : "petrol",
                "5",
                25,
                60,
                100,
                100,
                3000,
                1680,
                2200,
                true,
                null,
                trace,
                null);
    }
}
