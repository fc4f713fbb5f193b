package cn.jianzhen.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.SimulatedPackage.Row;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Reports without a test, tests below the standard and changed results leave their marks. */
class ReportInjectionTest {
    private static final FraudulentCity CITY = FraudulentCity.get();

    private static LocalDateTime time(Row row, String column) {
        return LocalDateTime.parse(row.get(column));
    }

    @Test
    void nobodyWorksAtThatHour() {
        for (String report : CITY.reports("after_hours")) {
            assertThat(time(CITY.inspection(report), "started_at").toLocalTime())
                    .isAfter(LocalTime.of(21, 0));
        }
    }

    @Test
    void carsFollowWithoutAChange() {
        for (String report : CITY.reports("no_changeover")) {
            Row test = CITY.inspection(report);
            assertThat(CITY.inspections().values())
                    .as(report)
                    .anyMatch(other -> other.get("line_id").equals(test.get("line_id"))
                            && Math.abs(Duration.between(time(other, "ended_at"), time(test, "started_at"))
                                            .toSeconds())
                                    <= 30);
        }
    }

    @Test
    void weatherIsTakenOverToTheLastDigit() {
        CITY.notes("weather_copied", "source")
                .forEach((report, source) -> assertThat(weather(report)).isEqualTo(weather(source)));
        assertThat(CITY.reports("weather_copied")).isNotEmpty();
    }

    private static List<String> weather(String report) {
        Row row = CITY.inspection(report);
        return List.of(row.get("temperature_c"), row.get("humidity_pct"), row.get("pressure_kpa"));
    }

    @Test
    void aDonorStandsForSeveralCustomersOfADay() {
        Map<String, Long> customers = CITY.notes("donor_series", "donor").values().stream()
                .collect(Collectors.groupingBy(donor -> donor, Collectors.counting()));

        assertThat(customers.values()).anyMatch(times -> times >= 3);
    }

    @Test
    void aSplicedCopyHasABlockOfItsSource() throws IOException {
        int blocks = 0;
        for (Map.Entry<String, String> pair :
                CITY.notes("copy_spliced", "source").entrySet()) {
            Map<String, List<Row>> traces = CITY.details("traces", Set.of(pair.getKey(), pair.getValue()));
            List<Row> copy = traces.getOrDefault(pair.getKey(), List.of());
            List<Row> source = traces.getOrDefault(pair.getValue(), List.of());
            int equal = 0;
            for (int i = 0; i < Math.min(copy.size(), source.size()); i++) {
                equal += copy.get(i)
                                .cells()
                                .subList(3, 11)
                                .equals(source.get(i).cells().subList(3, 11))
                        ? 1
                        : 0;
            }
            blocks += equal > 10 && equal < source.size() ? 1 : 0;
        }
        assertThat(blocks).isGreaterThan(3);
    }

    @Test
    void aBrokenTestIsFollowedByAPassWithinTheHour() {
        Set<String> cycles = new HashSet<>(CITY.notes("abort_restart", "cycle").values());
        int completed = 0;
        for (String cycle : cycles) {
            List<Row> tests = CITY.inspections().values().stream()
                    .filter(row -> row.get("cycle_id").equals(cycle))
                    .toList();
            boolean broken =
                    tests.stream().anyMatch(row -> row.get("overall_result").matches("aborted|invalid"));
            completed += broken
                            && tests.stream()
                                    .anyMatch(row -> row.get("overall_result").equals("pass"))
                    ? 1
                    : 0;
        }
        assertThat(completed).isGreaterThan(3);
    }

    @Test
    void parametersAreLowerThanInTheRegister() throws IOException {
        Map<String, String> mass = CITY.made().rows("vehicles").stream()
                .collect(Collectors.toMap(row -> row.get("vin"), row -> row.get("reference_mass_kg")));
        assertThat(CITY.reports("edited_parameters")).allSatisfy(report -> {
            Row test = CITY.inspection(report);
            assertThat(Integer.parseInt(test.get("declared_reference_mass_kg")))
                    .isLessThan(Integer.parseInt(mass.getOrDefault(test.get("vin"), "0")));
        });
    }

    @Test
    void anUnderstatedTruckHasMorePowerAtTheWheelsThanOnPaper() throws IOException {
        Set<String> reports = CITY.reports("power_understated");
        List<Row> powers = CITY.made().rows("results", reports::contains).stream()
                .filter(row -> row.get("item").equals("max_power_kw"))
                .toList();
        assertThat(powers)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.number("value"))
                        .isGreaterThan(0.95
                                * Integer.parseInt(
                                        CITY.inspection(row.get("report_no")).get("declared_rated_power_kw"))));
    }

    @Test
    void halfAPedalGivesLittlePower() throws IOException {
        Set<String> reports = CITY.reports("half_throttle");
        assertThat(CITY.made().rows("results", reports::contains).stream()
                        .filter(row -> row.get("item").equals("max_power_kw")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.number("value"))
                        .isLessThan(0.55
                                * Integer.parseInt(
                                        CITY.inspection(row.get("report_no")).get("declared_rated_power_kw"))));
    }

    @Test
    void theDriverStaysFarBelowTheCycle() throws IOException {
        CITY.details("traces", CITY.reports("cycle_not_followed")).forEach((report, rows) -> {
            boolean vmas = CITY.inspection(report).get("method").equals("vmas");
            double fastest = rows.stream()
                    .filter(row -> vmas || "34".contains(row.get("phase")))
                    .mapToDouble(row -> row.number("speed_kmh"))
                    .max()
                    .orElseThrow();
            assertThat(fastest).as(report).isLessThan(vmas ? 40 : 20);
        });
    }

    @Test
    void shavedResultsLieJustUnderTheLimit() throws IOException {
        Set<String> reports = CITY.reports("limit_shave");
        Set<String> near = CITY.made().rows("results", reports::contains).stream()
                .filter(row -> row.given("limit") && !row.get("limit").contains("-"))
                .filter(row -> !row.get("item").equals("max_power_kw"))
                .filter(row -> row.number("value") / Double.parseDouble(row.get("limit")) > 0.8)
                .map(row -> row.get("report_no"))
                .collect(Collectors.toSet());
        assertThat(near).isEqualTo(reports);
    }

    @Test
    void typedResultsAreThoseOfAnotherReport() throws IOException {
        int equal = 0;
        for (Map.Entry<String, String> pair :
                CITY.notes("results_repeated", "source").entrySet()) {
            Map<String, List<Row>> results = CITY.details("results", Set.of(pair.getKey(), pair.getValue()));
            equal += values(results, pair.getKey()).equals(values(results, pair.getValue())) ? 1 : 0;
        }
        assertThat(equal).isGreaterThan(3);
    }

    private static List<String> values(Map<String, List<Row>> results, String report) {
        return results.getOrDefault(report, List.of()).stream()
                .map(row -> row.get("item") + "=" + row.get("value"))
                .toList();
    }

    @Test
    void aScaledRetestIsTheFailedTraceTimesAConstant() throws IOException {
        for (Map.Entry<String, String> pair :
                CITY.notes("retest_scaled", "source").entrySet()) {
            Map<String, List<Row>> traces = CITY.details("traces", Set.of(pair.getKey(), pair.getValue()));
            assertThat(traces.getOrDefault(pair.getKey(), List.of()))
                    .hasSameSizeAs(traces.getOrDefault(pair.getValue(), List.of()));
            assertThat(CITY.inspection(pair.getKey()).get("vin"))
                    .isEqualTo(CITY.inspection(pair.getValue()).get("vin"));
        }
        assertThat(CITY.reports("retest_scaled")).isNotEmpty();
    }

    @Test
    void theBoardIsSwitchedOnForTheRetestOfACarThatDidNotPass() {
        for (String report : CITY.reports("power_board_retest")) {
            Row retest = CITY.inspection(report);
            assertThat(retest.get("attempt")).isNotEqualTo("1");
            assertThat(CITY.inspections().values())
                    .as(report)
                    .anyMatch(first -> first.get("vin").equals(retest.get("vin"))
                            && !first.get("overall_result").equals("pass")
                            && time(first, "ended_at").isBefore(time(retest, "started_at")));
        }
    }

    @Test
    void theSoftwareTakesItsFactorFromOneDayOnOnOneLine() {
        Set<String> lines = CITY.reports("software_factor").stream()
                .map(report -> CITY.inspection(report).get("line_id"))
                .collect(Collectors.toSet());
        String first = CITY.reports("software_factor").stream()
                .map(report -> CITY.inspection(report).get("started_at"))
                .min(String::compareTo)
                .orElseThrow();

        assertThat(lines).hasSize(1);
        assertThat(first).isGreaterThan("2024-09-06");
    }

    @Test
    void squeezedOxygenDoesNotFitTheDilution() throws IOException {
        CITY.details("traces", CITY.reports("o2_squeezed")).values().forEach(rows -> {
            Row last = rows.get(rows.size() - 20);
            assertThat(last.number("o2_pct")).isLessThan(13.5);
            assertThat(last.number("co2_pct") + last.number("o2_pct") / 1.36).isLessThan(14.7);
        });
    }

    @Test
    void recordingsHaveAHoleWhereTheTestIs() throws IOException {
        List<Row> recordings = CITY.made().rows("camera_events").stream()
                .filter(row -> row.get("kind").equals("recording"))
                .toList();
        for (String report : CITY.reports("recording_gap")) {
            Row test = CITY.inspection(report);
            LocalDateTime middle = time(test, "started_at")
                    .plus(Duration.between(time(test, "started_at"), time(test, "ended_at"))
                            .dividedBy(2));
            assertThat(recordings)
                    .as(report)
                    .noneMatch(row -> row.get("line_id").equals(test.get("line_id"))
                            && time(row, "started_at").isBefore(middle)
                            && time(row, "ended_at").isAfter(middle));
        }
    }

    @Test
    void aBoughtPassIsSeenAgainAndFails() {
        Set<String> bought = CITY.truth().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.get("subject_kind").equals("inspection"))
                .map(row -> CITY.inspection(row.get("subject_id")))
                .filter(row -> row.get("overall_result").equals("pass"))
                .map(row -> row.get("vin"))
                .collect(Collectors.toSet());
        long again = CITY.inspections().values().stream()
                .filter(row ->
                        row.get("cycle_id").endsWith("B") && row.get("attempt").equals("1"))
                .filter(row -> bought.contains(row.get("vin"))
                        && row.get("overall_result").equals("fail"))
                .count();
        assertThat(again).isGreaterThan(2);
    }

    @Test
    void typedResultsEndOnNoughtAndFive() throws IOException {
        Set<String> reports = CITY.reports("results_typed");
        List<Row> figures = CITY.made().rows("results", reports::contains).stream()
                .filter(row -> row.number("value") > 0 && !row.get("item").equals("lambda"))
                .toList();
        long round = figures.stream()
                .filter(row -> row.get("value").replaceAll("\\.", "").matches(".*[05]"))
                .count();

        assertThat(figures).isNotEmpty();
        // Nine in ten are rounded at this strength; by chance it would be two in ten.
        assertThat(round).isGreaterThan(figures.size() * 7L / 10);
    }

    @Test
    void aDrawnCurveRunsStraightBetweenItsPoints() throws IOException {
        Map<String, List<Row>> traces = CITY.details("traces", CITY.reports("trace_drawn"));
        assertThat(traces.values()).isNotEmpty().allSatisfy(rows -> {
            long bends = 0;
            for (int i = 2; i < rows.size(); i++) {
                double bend = rows.get(i).number("co2_pct")
                        - 2 * rows.get(i - 1).number("co2_pct")
                        + rows.get(i - 2).number("co2_pct");
                bends += Math.abs(bend) > 0.061 ? 1 : 0;
            }
            assertThat(bends).isLessThan(rows.size() / 4);
        });
    }
}
