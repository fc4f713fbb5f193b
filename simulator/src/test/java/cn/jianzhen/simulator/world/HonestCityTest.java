package cn.jianzhen.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.simulator.SimulatedPackage;
import cn.jianzhen.simulator.SimulatedPackage.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold where nobody cheats, read from the files alone. */
class HonestCityTest {
    private static final long SEED = 22;

    @TempDir
    static Path temporary;

    private static SimulatedPackage made;
    private static List<Row> inspections;
    private static Map<String, List<Row>> traces;

    @BeforeAll
    static void simulate() throws IOException {
        made = SimulatedPackage.honest(temporary.resolve("city"), SEED, 1500);
        inspections = made.rows("inspections");
        traces = made.rows("traces").stream().collect(Collectors.groupingBy(row -> row.get("report_no")));
    }

    @Test
    void theTruthIsEmpty() throws IOException {
        assertThat(made.rows("truth")).as("seed %d", SEED).isEmpty();
    }

    /** Reports that were sent twice are one test; the clocks of some lines are wrong for some hours; one small station has one log-in. */
    @Test
    void noLineAndNoPersonIsInTwoTestsAtOnce() {
        List<Row> sound =
                inspections.stream().filter(HonestCityTest::clockIsRight).toList();
        assertThat(sound).hasSizeGreaterThan(inspections.size() * 9 / 10);
        assertThat(stationsWithOverlaps(sound, "line_id")).as("seed %d", SEED).isEmpty();
        assertThat(stationsWithOverlaps(sound, "obd_operator_id"))
                .as("seed %d", SEED)
                .isEmpty();
        assertThat(stationsWithOverlaps(sound, "appearance_id"))
                .as("seed %d", SEED)
                .isEmpty();
        assertThat(stationsWithOverlaps(sound, "driver_id")).as("seed %d", SEED).hasSizeLessThanOrEqualTo(1);
    }

    private static boolean clockIsRight(Row row) {
        long delay = Duration.between(
                        LocalDateTime.parse(row.get("ended_at")), LocalDateTime.parse(row.get("uploaded_at")))
                .toSeconds();
        return delay > -100 && delay < 100;
    }

    private static Set<String> stationsWithOverlaps(List<Row> tests, String resource) {
        Map<String, List<Row>> byResource = tests.stream()
                .filter(row -> row.given(resource))
                .sorted(Comparator.comparing(row -> row.get("started_at")))
                .collect(Collectors.groupingBy(row -> row.get(resource)));
        Set<String> stations = new TreeSet<>();
        for (List<Row> sorted : byResource.values()) {
            for (int i = 1; i < sorted.size(); i++) {
                Row before = sorted.get(i - 1);
                boolean sentTwice = before.get("vin").equals(sorted.get(i).get("vin"));
                if (!sentTwice && sorted.get(i).get("started_at").compareTo(before.get("ended_at")) < 0) {
                    stations.add(before.get("station_id"));
                }
            }
        }
        return stations;
    }

    @Test
    void powerIsForceTimesSpeed() {
        int seen = 0;
        for (List<Row> trace : traces.values()) {
            for (Row row : trace) {
                if (row.given("load_kw")) {
                    double expected = row.number("force_n") * row.number("speed_kmh") / 3600;
                    assertThat(row.number("load_kw")).as("%s", row.cells()).isCloseTo(expected, within(0.006));
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(10_000);
    }

    /** Standards sheet §5.1 gives one logged test; here the median over many, for channels that move more than three counts. */
    @Test
    void channelsRememberTheLastSecondLikeRealOnes() {
        assertThat(memory("hc_ppm", 1)).as("HC, seed %d", SEED).isCloseTo(0.97, within(0.07));
        assertThat(memory("co_pct", 0.01)).as("CO, seed %d", SEED).isCloseTo(0.98, within(0.07));
        assertThat(memory("no_ppm", 1)).as("NO, seed %d", SEED).isCloseTo(0.96, within(0.07));
        assertThat(memory("co2_pct", 0.01)).as("CO2, seed %d", SEED).isCloseTo(0.75, within(0.1));
        assertThat(memory("o2_pct", 0.01)).as("O2, seed %d", SEED).isCloseTo(0.89, within(0.07));
        assertThat(memory("rpm", 1)).as("rpm, seed %d", SEED).isCloseTo(0.92, within(0.07));
        assertThat(memory("speed_kmh", 0.05)).as("speed, seed %d", SEED).isCloseTo(0.92, within(0.07));
    }

    private static double memory(String channel, double count) {
        List<Double> found = new ArrayList<>();
        for (Row test : inspections) {
            List<Row> plateau = traces.getOrDefault(test.get("report_no"), List.of()).stream()
                    .filter(row -> test.get("method").equals("asm") && "34".contains(row.get("phase")))
                    .toList();
            double[] values =
                    plateau.stream().mapToDouble(row -> row.number(channel)).toArray();
            double spread = Statistics.deviation(values);
            if (values.length >= 40 && spread > 3 * count) {
                found.add(Statistics.lagOneCorrelation(values));
            }
        }
        assertThat(found).as("%s, seed %d", channel, SEED).hasSizeGreaterThan(4);
        return found.stream().sorted().toList().get(found.size() / 2);
    }

    @Test
    void valuesStandOnTheGridOfTheInstrument() {
        for (List<Row> trace : traces.values()) {
            Row row = trace.getFirst();
            assertThat(row.get("rpm")).matches("\\d+");
            assertThat(row.get("co2_pct")).matches("\\d+\\.\\d\\d|");
            assertThat(row.get("speed_kmh")).matches("\\d+\\.\\d|");
        }
    }

    @Test
    void engineSpeedFollowsRoadSpeedInOneGear() {
        List<Double> spreads = new ArrayList<>();
        for (Row test : inspections) {
            if (test.get("method").equals("asm")) {
                double[] ratios = traces.getOrDefault(test.get("report_no"), List.of()).stream()
                        .filter(row -> row.get("phase").equals("3"))
                        .mapToDouble(row -> row.number("rpm") / row.number("speed_kmh"))
                        .toArray();
                if (ratios.length == 10) {
                    spreads.add(Statistics.deviation(ratios) / Statistics.mean(ratios));
                }
            }
        }
        spreads.sort(null);
        assertThat(spreads.get(spreads.size() / 4))
                .as("manual gearboxes, seed %d", SEED)
                .isLessThan(0.008);
    }

    @Test
    void theObdSpeedFollowsTheRollersInWholeKilometres() throws IOException {
        Map<String, List<Row>> streams =
                made.rows("obd_stream").stream().collect(Collectors.groupingBy(row -> row.get("report_no")));
        int compared = 0;
        for (Row test : inspections) {
            List<Row> stream = streams.getOrDefault(test.get("report_no"), List.of());
            if (test.get("method").equals("vmas") && stream.size() == 195) {
                List<Row> trace = traces.getOrDefault(test.get("report_no"), List.of());
                double obd = stream.stream()
                        .mapToDouble(row -> row.number("speed_kmh"))
                        .sum();
                double rollers = trace.stream()
                        .mapToDouble(row -> row.number("speed_kmh"))
                        .sum();
                assertThat(obd / rollers).as("%s", test.get("report_no")).isBetween(0.93, 1.07);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void failuresAreRepairedAndRetested() throws IOException {
        assertThat(made.rows("repairs")).hasSizeGreaterThan(30);
        assertThat(inspections).anyMatch(row -> row.get("attempt").equals("2"));
    }

    @Test
    void technicianHoursFitIntoTheDay() throws IOException {
        Map<String, Double> hours = made.rows("repairs").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("shop_id")
                                + row.get("technician")
                                + row.get("settled_at").substring(0, 10),
                        Collectors.summingDouble(row -> row.number("labour_hours"))));
        assertThat(hours.values()).allSatisfy(sum -> assertThat(sum).isLessThan(14));
    }

    @Test
    void countersOnlyGrow() throws IOException {
        Map<String, String> vins =
                inspections.stream().collect(Collectors.toMap(row -> row.get("report_no"), row -> row.get("vin")));
        Map<String, List<Row>> reads = made.rows("obd_checks").stream()
                .filter(row -> row.given("ignition_cycles"))
                .sorted(Comparator.comparing(row -> row.get("checked_at")))
                .collect(Collectors.groupingBy(row -> vins.getOrDefault(row.get("report_no"), "")));
        int repeated = 0;
        for (List<Row> ofOneCar : reads.values()) {
            for (int i = 1; i < ofOneCar.size(); i++) {
                assertThat(ofOneCar.get(i).number("ignition_cycles"))
                        .isGreaterThanOrEqualTo(ofOneCar.get(i - 1).number("ignition_cycles"));
                repeated++;
            }
        }
        assertThat(repeated).isGreaterThan(30);
    }

    @Test
    void oneReadingIsTakenAfterTheOther() throws IOException {
        Map<String, Row> tests =
                inspections.stream().collect(Collectors.toMap(row -> row.get("report_no"), row -> row));
        Map<String, List<Row>> byOperator = made.rows("obd_checks").stream()
                .filter(row -> clockIsRight(tests.getOrDefault(row.get("report_no"), row)))
                .sorted(Comparator.comparing(row -> row.get("checked_at")))
                .collect(Collectors.groupingBy(
                        row -> tests.getOrDefault(row.get("report_no"), row).get("obd_operator_id")));
        for (List<Row> readings : byOperator.values()) {
            for (int i = 1; i < readings.size(); i++) {
                Row one = readings.get(i - 1);
                Row other = readings.get(i);
                boolean sentTwice = one.get("checked_at").equals(other.get("checked_at"));
                assertThat(sentTwice
                                || Duration.between(
                                                        LocalDateTime.parse(one.get("checked_at")),
                                                        LocalDateTime.parse(other.get("checked_at")))
                                                .toSeconds()
                                        >= 80)
                        .as("%s %s", one.cells(), other.cells())
                        .isTrue();
            }
        }
    }
}
