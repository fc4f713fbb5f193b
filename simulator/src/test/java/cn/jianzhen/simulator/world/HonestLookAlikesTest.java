package cn.jianzhen.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.SimulatedPackage;
import cn.jianzhen.simulator.SimulatedPackage.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The honest city is full of what looks like fraud: a detector that alarms here alarms at honest people. */
class HonestLookAlikesTest {
    private static final long SEED = 3;

    @TempDir
    static Path temporary;

    private static SimulatedPackage made;
    private static List<Row> inspections;

    @BeforeAll
    static void simulate() throws IOException {
        made = SimulatedPackage.honest(temporary.resolve("city"), SEED, 3000);
        inspections = made.rows("inspections");
        assertThat(made.rows("truth")).isEmpty();
    }

    private static Map<String, String> column(String table, String key, String value) throws IOException {
        return made.rows(table).stream().collect(Collectors.toMap(row -> row.get(key), row -> row.get(value)));
    }

    private static long delay(Row test) {
        return Duration.between(LocalDateTime.parse(test.get("ended_at")), LocalDateTime.parse(test.get("uploaded_at")))
                .toSeconds();
    }

    @Test
    void oneCalibrationIsInCarsOfSeveralBrands() throws IOException {
        Map<String, String> brand = column("vehicles", "vin", "brand");
        Map<String, String> vin = column("inspections", "report_no", "vin");
        Map<String, Set<String>> brands = made.rows("obd_modules").stream()
                .filter(row -> row.get("module").equals("7E8"))
                .collect(Collectors.groupingBy(
                        row -> row.get("cal_id"),
                        Collectors.mapping(
                                row -> brand.getOrDefault(vin.getOrDefault(row.get("report_no"), ""), ""),
                                Collectors.toSet())));
        assertThat(brands.values()).anyMatch(set -> set.size() >= 3);
    }

    @Test
    void somebodyMistypedAVin() throws IOException {
        Map<String, String> vin = column("inspections", "report_no", "vin");
        assertThat(made.rows("obd_checks"))
                .anyMatch(row -> row.given("vin_reported")
                        && !row.get("vin_reported").equals(vin.get(row.get("report_no")))
                        && row.get("vin_reported")
                                .substring(0, 8)
                                .equals(vin.getOrDefault(row.get("report_no"), "")
                                        .substring(0, 8)));
    }

    @Test
    void somebodyMistypedKilometres() throws IOException {
        assertThat(made.rows("obd_checks"))
                .anyMatch(row -> row.given("distance_since_clear_km")
                        && inspections.stream()
                                .anyMatch(test -> test.get("report_no").equals(row.get("report_no"))
                                        && test.number("odometer_km") < row.number("distance_since_clear_km")));
    }

    @Test
    void aClockIsWrongForSomeHours() {
        assertThat(inspections).anyMatch(test -> delay(test) < -200);
    }

    @Test
    void someReportsArriveLate() {
        assertThat(inspections).anyMatch(test -> delay(test) > 600);
    }

    @Test
    void someReportsAreSentTwice() {
        Set<String> seen = new HashSet<>();
        assertThat(inspections)
                .anyMatch(test -> !seen.add(test.get("vin") + test.get("started_at") + test.get("line_id")));
    }

    @Test
    void aSmallStationHasOneLogInForAll() {
        Map<String, Set<String>> drivers = inspections.stream()
                .collect(Collectors.groupingBy(
                        test -> test.get("station_id") + test.get("started_at").substring(0, 10),
                        Collectors.mapping(test -> test.get("driver_id"), Collectors.toSet())));
        Map<String, Set<String>> lines = inspections.stream()
                .collect(Collectors.groupingBy(
                        test -> test.get("station_id") + test.get("started_at").substring(0, 10),
                        Collectors.mapping(test -> test.get("line_id"), Collectors.toSet())));
        assertThat(drivers).anySatisfy((day, names) -> {
            assertThat(names).hasSize(1);
            assertThat(lines.get(day)).hasSize(2);
        });
    }

    @Test
    void fleetsBringOneModelWithOneTelephone() throws IOException {
        Map<String, String> model = column("vehicles", "vin", "model");
        Map<String, Set<String>> cars = inspections.stream()
                .collect(Collectors.groupingBy(
                        test -> test.get("station_id")
                                + test.get("started_at").substring(0, 10)
                                + test.get("sender_phone")
                                + model.get(test.get("vin")),
                        Collectors.mapping(test -> test.get("vin"), Collectors.toSet())));
        assertThat(cars.values()).anyMatch(set -> set.size() >= 3);
    }

    @Test
    void camerasAreBlindDuringHonestTests() throws IOException {
        assertThat(made.rows("camera_events").stream()
                        .filter(row -> !row.get("kind").equals("recording")))
                .anyMatch(event -> inspections.stream()
                        .anyMatch(test -> test.get("line_id").equals(event.get("line_id"))
                                && event.get("started_at").compareTo(test.get("ended_at")) < 0
                                && event.get("ended_at").compareTo(test.get("started_at")) > 0));
    }

    @Test
    void newCarsHaveSmallCounters() throws IOException {
        Map<String, String> kind = column("inspections", "report_no", "kind");
        assertThat(made.rows("obd_checks").stream()
                        .filter(row -> "registration".equals(kind.get(row.get("report_no"))))
                        .filter(row -> row.given("ignition_cycles")))
                .hasSizeGreaterThan(10)
                .allSatisfy(row -> assertThat(row.number("ignition_cycles")).isLessThan(40));
    }

    @Test
    void cleanCarsHaveEqualResults() throws IOException {
        Map<String, String> vin = column("inspections", "report_no", "vin");
        Map<String, List<Row>> results =
                made.rows("results").stream().collect(Collectors.groupingBy(row -> row.get("report_no")));
        Map<String, Set<String>> cars = results.entrySet().stream()
                .filter(entry -> entry.getValue().getFirst().get("item").startsWith("vmas"))
                .collect(Collectors.groupingBy(
                        entry -> entry.getValue().stream()
                                .map(row -> row.get("value"))
                                .collect(Collectors.joining("/")),
                        Collectors.mapping(entry -> vin.getOrDefault(entry.getKey(), ""), Collectors.toSet())));
        assertThat(cars.values()).anyMatch(set -> set.size() >= 3);
    }

    @Test
    void coldCarsPassAnHourLaterWithoutARepair() throws IOException {
        Set<String> repaired = made.rows("repairs").stream()
                .map(row -> row.get("failed_report_no"))
                .collect(Collectors.toSet());
        assertThat(inspections)
                .anyMatch(test -> test.get("exhaust_result").equals("fail")
                        && !repaired.contains(test.get("report_no"))
                        && inspections.stream()
                                .anyMatch(again -> again.get("cycle_id").equals(test.get("cycle_id"))
                                        && again.get("overall_result").equals("pass")
                                        && again.get("started_at")
                                                .substring(0, 10)
                                                .equals(test.get("started_at").substring(0, 10))));
    }

    @Test
    void honestTestsAreBrokenOff() {
        assertThat(inspections.stream()
                        .filter(test -> test.get("overall_result").equals("aborted")))
                .hasSizeGreaterThan(5);
    }

    @Test
    void catalystsAreReallyReplaced() throws IOException {
        assertThat(made.rows("repair_parts"))
                .anyMatch(row -> row.get("name").equals("三元催化器") && row.given("serial_no"));
    }

    @Test
    void stationsWorkIntoTheEveningBeforeAHolidayAndRestAtNoon() {
        assertThat(inspections)
                .anyMatch(test -> test.get("started_at").matches("2024-09-(28|30)T1(8|9).*"))
                .noneMatch(test -> test.get("started_at").matches("2024-10-0[1-5]T.*"));
        Map<String, List<Row>> byStation = inspections.stream()
                .filter(test ->
                        Math.abs(delay(test)) < 100 && !test.get("started_at").matches("2024-09-(28|30).*"))
                .collect(Collectors.groupingBy(test -> test.get("station_id")));
        assertThat(byStation.values())
                .anyMatch(tests -> tests.stream()
                        .noneMatch(test -> test.get("started_at")
                                                .substring(11, 16)
                                                .compareTo("12:02")
                                        > 0
                                && test.get("started_at").substring(11, 16).compareTo("12:58") < 0))
                .anyMatch(tests ->
                        tests.stream().anyMatch(test -> test.get("started_at").startsWith("12:3", 11)));
    }

    @Test
    void ownersGoToAnotherStationForTheRetest() {
        assertThat(inspections)
                .anyMatch(test -> test.get("attempt").equals("2")
                        && !test.get("cycle_id").substring(1, 10).equals(test.get("station_id")));
    }
}
