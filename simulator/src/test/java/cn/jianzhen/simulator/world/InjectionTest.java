package cn.jianzhen.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.SimulatedPackage;
import cn.jianzhen.simulator.SimulatedPackage.Row;
import cn.jianzhen.simulator.fraud.FraudOrder;
import cn.jianzhen.simulator.fraud.Schemes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every scheme stands in the truth and leaves in the data what it must leave. */
class InjectionTest {
    @TempDir
    static Path temporary;

    private static final FraudulentCity CITY = FraudulentCity.get();
    private static final SimulatedPackage made = CITY.made();
    private static final Map<String, Row> inspections = CITY.inspections();
    private static final Map<String, List<Row>> truth = CITY.truth();
    private static final long SEED = FraudulentCity.SEED;

    private static Set<String> reports(String scheme) {
        return CITY.reports(scheme);
    }

    private static Row inspection(String report) {
        return CITY.inspection(report);
    }

    private static Map<String, List<Row>> details(String table, Set<String> reports) throws IOException {
        return CITY.details(table, reports);
    }

    @Test
    void everySchemeAppearsInTheTruth() {
        assertThat(truth.keySet()).as("seed %d", SEED).containsAll(Schemes.all());
        assertThat(Schemes.all()).containsAll(truth.keySet());
    }

    @Test
    void everySubjectExists() throws IOException {
        Set<String> repairs =
                made.rows("repairs").stream().map(row -> row.get("repair_id")).collect(Collectors.toSet());
        for (Row row : made.rows("truth")) {
            if (row.get("subject_kind").equals("inspection")) {
                assertThat(inspections).containsKey(row.get("subject_id"));
            } else if (row.get("subject_kind").equals("repair")) {
                assertThat(repairs).contains(row.get("subject_id"));
            }
        }
    }

    @Test
    void aBoxShowsOneCalibrationOnUnlikeVehicles() throws IOException {
        for (String scheme : List.of("obd_box_station", "obd_box_seller")) {
            Set<String> reports = reports(scheme);
            Map<String, Set<String>> brands = new TreeMap<>();
            Map<String, String> brandByVin = made.rows("vehicles").stream()
                    .collect(Collectors.toMap(row -> row.get("vin"), row -> row.get("brand")));
            for (Row row : made.rows("obd_modules", reports::contains)) {
                brands.computeIfAbsent(row.get("cal_id") + row.get("cvn"), key -> new TreeSet<>())
                        .add(String.valueOf(
                                brandByVin.get(inspection(row.get("report_no")).get("vin"))));
            }
            assertThat(brands.values()).as("%s, seed %d", scheme, SEED).anyMatch(set -> set.size() >= 3);
        }
    }

    @Test
    void anotherCarsVinIsReadWithARightCheckDigit() throws IOException {
        for (Row row : made.rows("obd_checks", reports("obd_other_car")::contains)) {
            String registered = inspection(row.get("report_no")).get("vin");
            assertThat(row.get("vin_reported")).hasSize(17);
            assertThat(row.get("vin_reported").substring(0, 8)).isNotEqualTo(registered.substring(0, 8));
        }
    }

    @Test
    void aReportWithoutATestHasResultsAndNoTrace() throws IOException {
        Set<String> reports = reports("no_trace");
        assertThat(details("traces", reports)).isEmpty();
        assertThat(details("results", reports).keySet()).isEqualTo(reports);
    }

    @Test
    void aShortTraceLacksItsEnd() throws IOException {
        Map<String, List<Row>> traces = details("traces", reports("short_trace"));
        traces.forEach((report, rows) -> assertThat(rows.size()).as(report).isLessThan(115));
        assertThat(traces).isNotEmpty();
    }

    @Test
    void anExactCopyEqualsItsSourceRowByRow() throws IOException {
        for (Row row : truth.getOrDefault("copy_exact", List.of())) {
            if (row.get("subject_kind").equals("inspection")) {
                String copy = row.get("subject_id");
                String source = row.get("note").substring("source=".length());
                Map<String, List<Row>> traces = details("traces", Set.of(copy, source));
                assertThat(values(traces, copy)).isNotEmpty().isEqualTo(values(traces, source));
                assertThat(inspection(copy).get("vin"))
                        .isNotEqualTo(inspection(source).get("vin"));
            }
        }
    }

    private static List<List<String>> values(Map<String, List<Row>> traces, String report) {
        return traces.getOrDefault(report, List.of()).stream()
                .map(row -> row.cells().subList(1, row.cells().size()))
                .toList();
    }

    @Test
    void anOverlapOnALineIsThere() {
        for (Row row : truth.getOrDefault("line_overlap", List.of())) {
            if (row.get("subject_kind").equals("inspection")) {
                Row made = inspection(row.get("subject_id"));
                Row busy = inspection(row.get("note").split(" ", 2)[0].substring("with=".length()));
                assertThat(made.get("line_id")).isEqualTo(busy.get("line_id"));
                assertThat(made.get("started_at")).isLessThan(busy.get("ended_at"));
                assertThat(busy.get("started_at")).isLessThan(made.get("ended_at"));
            }
        }
    }

    @Test
    void aDriverIsInTwoPlaces() {
        for (Row row : truth.getOrDefault("driver_two_places", List.of())) {
            if (row.get("subject_kind").equals("inspection")) {
                Row one = inspection(row.get("subject_id"));
                Row other = inspection(row.get("note").substring("with=".length()));
                assertThat(one.get("driver_id")).isEqualTo(other.get("driver_id"));
                assertThat(one.get("line_id")).isNotEqualTo(other.get("line_id"));
                assertThat(one.get("started_at")).isLessThan(other.get("ended_at"));
                assertThat(other.get("started_at")).isLessThan(one.get("ended_at"));
            }
        }
    }

    @Test
    void anOverriddenResultPassesThoughTheTraceFails() throws IOException {
        Set<String> reports = reports("result_override");
        for (List<Row> rows : details("results", reports).values()) {
            assertThat(rows).allSatisfy(row -> assertThat(row.get("verdict")).isEqualTo("pass"));
        }
        assertThat(reports)
                .allSatisfy(report ->
                        assertThat(inspection(report).get("exhaust_result")).isEqualTo("pass"));
    }

    @Test
    void aWonderCureFollowsAFailureWithinTheHourWithoutARepair() throws IOException {
        List<Row> repairs = made.rows("repairs");
        for (String report : reports("wonder_cure")) {
            Row cured = inspection(report);
            assertThat(cured.get("overall_result")).isEqualTo("pass");
            assertThat(Integer.parseInt(cured.get("attempt"))).isGreaterThan(1);
            Row failed = inspections.values().stream()
                    .filter(row -> row.get("cycle_id").equals(cured.get("cycle_id"))
                            && row.get("attempt").equals("1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(failed.get("overall_result")).isEqualTo("fail");
            assertThat(repairs).noneMatch(row -> row.get("failed_report_no").equals(failed.get("report_no")));
        }
    }

    @Test
    void aBlindedCameraIsBlindDuringTheTest() throws IOException {
        List<Row> events = made.rows("camera_events").stream()
                .filter(row -> !row.get("kind").equals("recording"))
                .toList();
        for (String report : reports("camera_blinded")) {
            Row test = inspection(report);
            assertThat(events)
                    .as(report)
                    .anyMatch(event -> event.get("line_id").equals(test.get("line_id"))
                            && event.get("started_at").compareTo(test.get("ended_at")) < 0
                            && event.get("ended_at").compareTo(test.get("started_at")) > 0);
        }
    }

    @Test
    void theOtherTricksLeaveTheirMarks() throws IOException {
        details("traces", reports("no_power_scan"))
                .values()
                .forEach(rows ->
                        assertThat(rows).noneMatch(row -> row.get("phase").equals("1")));
        details("obd_stream", reports("scr_off"))
                .values()
                .forEach(rows -> assertThat(rows).allMatch(row -> row.number("urea_lh") == 0));
        details("obd_stream", reports("dpf_removed"))
                .values()
                .forEach(rows -> assertThat(rows).allMatch(row -> row.number("dpf_kpa") < 0.06));
        assertThat(details("traces", reports("shallow_probe")).values())
                .anyMatch(rows -> rows.stream().skip(rows.size() / 2).allMatch(row -> row.number("co2_pct") < 6));
        assertThat(details("traces", reports("probe_pulled")).values())
                .anyMatch(rows -> rows.getLast().number("co2_pct") < 4);
        Map<String, String> registered = made.rows("vehicles").stream()
                .collect(Collectors.toMap(row -> row.get("vin"), row -> row.get("rated_power_kw")));
        assertThat(reports("edited_power"))
                .allMatch(report -> !inspection(report)
                        .get("declared_rated_power_kw")
                        .equals(registered.get(inspection(report).get("vin"))));
        assertThat(reports("wrong_method"))
                .allMatch(report -> inspection(report).get("method").matches("two_speed_idle|free_acceleration"));
    }

    @Test
    void repairsOnPaperAreMinutesLongOrWithoutParts() throws IOException {
        Map<String, List<Row>> parts =
                made.rows("repair_parts").stream().collect(Collectors.groupingBy(row -> row.get("repair_id")));
        for (Row row : truth.getOrDefault("repair_no_parts", List.of())) {
            assertThat(parts).doesNotContainKey(row.get("subject_id"));
        }
        Set<String> rented = truth.getOrDefault("catalyst_rented", List.of()).stream()
                .filter(row -> row.get("subject_kind").equals("repair"))
                .flatMap(row -> parts.getOrDefault(row.get("subject_id"), List.of()).stream())
                .map(row -> row.get("serial_no"))
                .collect(Collectors.toSet());
        assertThat(rented).as("one catalyst for all, seed %d", SEED).hasSize(1);
    }

    @Test
    void onlyWantedSchemesAreInjected() throws IOException {
        SimulatedPackage small = SimulatedPackage.make(
                temporary.resolve("small"), 3, 400, new FraudOrder(0.02, 0.5, Set.of("gas_valve")));

        assertThat(small.rows("truth")).isNotEmpty();
        assertThat(small.rows("truth").stream()
                        .filter(row -> row.get("subject_kind").equals("inspection")))
                .allMatch(row -> row.get("scheme").equals("gas_valve"));
    }
}
