package cn.jianzhen.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.simulator.SimulatedPackage;
import cn.jianzhen.simulator.SimulatedPackage.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every honest result computed once more from the written trace, with formulae written down here a second time. */
class ResultsFollowFromTracesTest {
    private static final long SEED = 33;

    @TempDir
    static Path temporary;

    private static List<Row> inspections;
    private static Map<String, List<Row>> traces;
    private static Map<String, Map<String, Double>> results;

    @BeforeAll
    static void simulate() throws IOException {
        SimulatedPackage made = SimulatedPackage.honest(temporary.resolve("city"), SEED, 900);
        inspections = made.rows("inspections");
        traces = made.rows("traces").stream().collect(Collectors.groupingBy(row -> row.get("report_no")));
        results = new TreeMap<>();
        for (Row row : made.rows("results")) {
            results.computeIfAbsent(row.get("report_no"), id -> new TreeMap<>())
                    .put(row.get("item"), row.number("value"));
        }
    }

    private static List<Row> tests(String method) {
        List<Row> found = inspections.stream()
                .filter(row -> row.get("method").equals(method) && results.containsKey(row.get("report_no")))
                .toList();
        assertThat(found).as("%s, seed %d", method, SEED).isNotEmpty();
        return found;
    }

    private static double reported(Row test, String item) {
        Double value = results.getOrDefault(test.get("report_no"), Map.of()).get(item);
        if (value == null) {
            throw new AssertionError("no " + item + " in " + test.get("report_no"));
        }
        return value;
    }

    private static List<Row> trace(Row test) {
        return traces.getOrDefault(test.get("report_no"), List.of());
    }

    private static List<Row> phase(Row test, String phases) {
        return trace(test).stream()
                .filter(row -> phases.contains(row.get("phase")))
                .toList();
    }

    private static double mean(List<Row> rows, String channel) {
        return rows.stream().mapToDouble(row -> row.number(channel)).average().orElseThrow();
    }

    @Test
    void idleResultsAreMeansOfTheSampledSeconds() {
        for (Row test : tests("two_speed_idle")) {
            assertThat(reported(test, "high_idle_co")).isCloseTo(mean(phase(test, "2"), "co_pct"), within(0.0051));
            assertThat(reported(test, "low_idle_hc")).isCloseTo(mean(phase(test, "4"), "hc_ppm"), within(0.501));
            double lambda = phase(test, "2").stream()
                    .mapToDouble(ResultsFollowFromTracesTest::lambda)
                    .average()
                    .orElseThrow();
            assertThat(reported(test, "lambda")).isCloseTo(lambda, within(0.00051));
        }
    }

    private static double lambda(Row row) {
        double co2 = row.number("co2_pct");
        double co = row.number("co_pct");
        double hydrogen = 0.431525 * 3.5 / (3.5 + co / co2) - 0.00875;
        return (co2 + co / 2 + row.number("o2_pct") + hydrogen * (co2 + co))
                / (1.422775 * (co2 + co + 0.0006 * row.number("hc_ppm")));
    }

    @Test
    void asmResultsAreTheLastTenSecondsCorrectedForDilutionAndHumidity() {
        for (Row test : tests("asm")) {
            List<Row> mode = phase(test, "34");
            List<Row> last = mode.subList(mode.size() - 10, mode.size());
            double co = last.stream()
                    .mapToDouble(row -> row.number("co_pct") * dilution(row))
                    .average()
                    .orElseThrow();
            double no = last.stream()
                    .mapToDouble(row -> row.number("no_ppm") * dilution(row))
                    .average()
                    .orElseThrow();
            assertThat(reported(test, "asm5025_co")).isCloseTo(co, within(0.0051));
            assertThat(reported(test, "asm5025_no")).isCloseTo(no * humidity(test), within(0.51));
        }
    }

    private static double dilution(Row row) {
        double share = row.number("co2_pct") / (row.number("co2_pct") + row.number("co_pct"));
        return Math.min(3, 100 * share / (4.644 + 1.88 * share) / row.number("co2_pct"));
    }

    private static double humidity(Row test) {
        double warmth = test.number("temperature_c");
        double vapour = 0.61094 * Math.exp(17.625 * warmth / (warmth + 243.04)) * test.number("humidity_pct") / 100;
        return 1 / (1 - 0.0047 * (4347.8 * vapour / (test.number("pressure_kpa") - vapour) - 75));
    }

    @Test
    void vmasMassesFollowFromFlowAndGasWithOneDelayAndOneFactorPerSoftware() {
        Map<String, Double> factors = new TreeMap<>();
        for (Row test : tests("vmas")) {
            double best = Double.NaN;
            for (int delay = 7; delay <= 8; delay++) {
                double factor = reported(test, "vmas_co") / carbonMonoxide(trace(test), delay);
                if (Double.isNaN(best) || Math.abs(factor - 1) < Math.abs(best - 1)) {
                    best = factor;
                }
            }
            if (reported(test, "vmas_co") > 0.5) {
                double expected = test.get("software_version").startsWith("YT") ? 0.932 : 1;
                assertThat(best)
                        .as("%s %s", test.get("report_no"), test.get("software_version"))
                        .isCloseTo(expected, within(0.02));
                factors.put(test.get("software_version"), best);
            }
        }
        assertThat(factors).isNotEmpty();
    }

    private static double carbonMonoxide(List<Row> trace, int delay) {
        double grams = 0;
        double kilometres = 0;
        for (int i = 0; i < trace.size(); i++) {
            Row row = trace.get(i);
            kilometres += row.number("speed_kmh") / 3600;
            if (i + delay < trace.size()) {
                Row gas = trace.get(i + delay);
                double ambient = row.number("o2_ambient_pct");
                double ratio = (ambient - row.number("o2_diluted_pct")) / (ambient - gas.number("o2_pct"));
                double litres = Math.max(0, ratio) * row.number("diluted_flow_m3min") * 1000 / 60;
                grams += litres / 22.4 * 28 * gas.number("co_pct") / 100 * dilution(gas);
            }
        }
        return grams / kilometres;
    }

    @Test
    void lugDownResultsComeFromThePointsAndThePeakOfTheScan() {
        for (Row test : tests("lugdown")) {
            assertThat(reported(test, "k100")).isCloseTo(mean(phase(test, "3"), "k_m1"), within(0.0051));
            assertThat(reported(test, "k80")).isCloseTo(mean(phase(test, "5"), "k_m1"), within(0.0051));
            assertThat(reported(test, "nox80")).isCloseTo(mean(phase(test, "5"), "nox_ppm"), within(0.501));
            double peak = phase(test, "1").stream()
                    .mapToDouble(row -> row.number("load_kw"))
                    .max()
                    .orElseThrow();
            double density = Math.pow(99 / test.number("pressure_kpa"), 0.7);
            double warmth = Math.pow((test.number("temperature_c") + 273) / 298, 1.5);
            assertThat(reported(test, "max_power_kw")).isCloseTo(peak * Math.pow(density * warmth, 1.2), within(0.051));
            assertThat(phase(test, "3")).hasSize(9);
        }
    }

    @Test
    void freeAccelerationIsTheMeanOfTheLastThreePeaks() {
        for (Row test : tests("free_acceleration")) {
            double sum = 0;
            for (String stroke : List.of("4", "5", "6")) {
                sum += phase(test, stroke).stream()
                        .mapToDouble(row -> row.number("k_m1"))
                        .max()
                        .orElseThrow();
            }
            assertThat(reported(test, "smoke_mean")).isCloseTo(sum / 3, within(0.0051));
        }
    }
}
