package cn.jianzhen.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.SimulatedPackage;
import cn.jianzhen.simulator.SimulatedPackage.Row;
import cn.jianzhen.simulator.fraud.FraudOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Repairs on paper, habits of stations and the people behind them leave their marks. */
class ShopInjectionTest {
    private static final FraudulentCity CITY = FraudulentCity.get();

    private static List<Row> repairs(String scheme) throws IOException {
        return CITY.made().rows("repairs", CITY.subjects(scheme, "repair")::contains);
    }

    private static List<Row> parts(String scheme) throws IOException {
        return CITY.made().rows("repair_parts", CITY.subjects(scheme, "repair")::contains);
    }

    @Test
    void aRepairIsOlderThanTheFailureThatItCures() throws IOException {
        for (Row repair : repairs("repair_wrong_time")) {
            assertThat(repair.get("received_at"))
                    .isLessThan(CITY.inspection(repair.get("failed_report_no")).get("started_at"));
        }
    }

    @Test
    void onePersonRepairsSeveralCarsInTheSameHours() throws IOException {
        List<Row> crowded = repairs("repair_crowded");
        Map<String, Double> hours = crowded.stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("shop_id") + row.get("technician") + row.get("settled_at"),
                        Collectors.summingDouble(row -> row.number("labour_hours"))));
        double longest = crowded.stream()
                .mapToDouble(row -> Duration.between(
                                LocalDateTime.parse(row.get("received_at")), LocalDateTime.parse(row.get("settled_at")))
                        .toMinutes())
                .max()
                .orElseThrow();
        assertThat(hours.values()).anyMatch(sum -> sum * 60 > 1.8 * longest);
    }

    @Test
    void aNumberStandsInThePapersOfSeveralCars(@TempDir Path folder) throws IOException {
        // A city of its own: in the one with every scheme there may be two such repairs with a number each.
        SimulatedPackage made = SimulatedPackage.make(
                folder, FraudulentCity.SEED, 3000, new FraudOrder(0.02, 1, Set.of("repair_serial_reused")));
        Set<String> forged = made.rows("truth").stream()
                .filter(row -> row.get("subject_kind").equals("repair"))
                .map(row -> row.get("subject_id"))
                .collect(Collectors.toSet());
        Map<String, Long> serials = made.rows("repair_parts", forged::contains).stream()
                .collect(Collectors.groupingBy(row -> row.get("serial_no"), Collectors.counting()));
        assertThat(serials.values()).anyMatch(times -> times >= 2);
    }

    @Test
    void thePartsBelongToAnotherOrgan() throws IOException {
        assertThat(parts("repair_wrong_parts"))
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row.get("name")).doesNotContain("三元催化器").doesNotContain("火花塞"));
    }

    @Test
    void anUnfilledFormSaysNothing() throws IOException {
        assertThat(repairs("repair_defaults"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("fault")).isEqualTo("常规维修"));
    }

    @Test
    void checksAreWrittenAgainToTheLastDigit() throws IOException {
        String station = CITY.subjects("checks_copied", "station").iterator().next();
        Map<String, List<String>> measured = CITY.made().rows("equipment_checks").stream()
                .filter(row -> row.get("kind").equals("coast_down"))
                .collect(Collectors.groupingBy(
                        row -> row.get("line_id"),
                        Collectors.mapping(row -> row.get("measured"), Collectors.toList())));
        measured.forEach((line, values) -> {
            double different = new HashSet<>(values).size() / (double) values.size();
            if (line.startsWith(station)) {
                assertThat(different).as(line).isLessThan(0.4);
            } else {
                assertThat(different).as(line).isGreaterThan(0.6);
            }
        });
    }

    @Test
    void gasLastsTooLongWhereNobodyUsesIt() throws IOException {
        String station = CITY.subjects("gas_not_used", "station").iterator().next();
        List<Row> bottles = CITY.made().rows("consumables").stream()
                .filter(row -> row.get("kind").equals("span_low"))
                .toList();
        assertThat(bottles)
                .filteredOn(row -> row.get("station_id").equals(station))
                .allSatisfy(row -> assertThat(life(row)).isGreaterThan(80));
        assertThat(bottles)
                .filteredOn(row -> !row.get("station_id").equals(station) && row.given("emptied_on"))
                .allSatisfy(row -> assertThat(life(row)).isLessThan(50));
    }

    /** Days that a bottle lasts; one that is still open lasts beyond the period. */
    private static long life(Row bottle) {
        if (!bottle.given("emptied_on")) {
            return 999;
        }
        return LocalDate.parse(bottle.get("emptied_on")).toEpochDay()
                - LocalDate.parse(bottle.get("opened_on")).toEpochDay();
    }

    @Test
    void failuresOfOneStationPassAtAnother() {
        Set<String> stations = CITY.subjects("steered_to_station", "station");
        Set<String> targets = CITY.reports("steered_to_station").stream()
                .map(report -> CITY.inspection(report).get("station_id"))
                .collect(Collectors.toSet());

        assertThat(stations).hasSize(2).containsAll(targets);
        assertThat(targets).hasSize(1);
    }

    @Test
    void theTriangleHasOneTelephone() throws IOException {
        String phone = CITY.subjects("kickback_triangle", "phone").iterator().next();
        assertThat(repairs("kickback_triangle"))
                .allSatisfy(row -> assertThat(row.get("sender_phone")).isEqualTo(phone));
        assertThat(CITY.reports("kickback_triangle"))
                .allSatisfy(report ->
                        assertThat(CITY.inspection(report).get("sender_phone")).isEqualTo(phone));
    }

    @Test
    void strangersComeToOneStation() throws IOException {
        Map<String, String> regions = CITY.made().rows("vehicles").stream()
                .collect(Collectors.toMap(row -> row.get("vin"), row -> row.get("region_code")));
        assertThat(CITY.reports("outsiders_fan_in"))
                .allSatisfy(
                        report -> assertThat(regions.get(CITY.inspection(report).get("vin")))
                                .isNotEqualTo("410800"));
    }

    @Test
    void onePersonDrivesInSeveralStationsAtOnce() throws IOException {
        Set<String> entries = CITY.subjects("travelling_inspector", "staff");
        Set<String> certificates = CITY.made().rows("staff", entries::contains).stream()
                .map(row -> row.get("certificate_no"))
                .collect(Collectors.toSet());
        List<Row> driven = CITY.inspections().values().stream()
                .filter(row -> entries.contains(row.get("driver_id")))
                .toList();

        assertThat(certificates).hasSize(1);
        assertThat(driven)
                .anySatisfy(one -> assertThat(driven)
                        .anyMatch(other -> !other.get("station_id").equals(one.get("station_id"))
                                && other.get("started_at").compareTo(one.get("ended_at")) < 0
                                && one.get("started_at").compareTo(other.get("ended_at")) < 0));
    }

    @Test
    void theSellersBoxesTurnUpOneStationAfterTheOther() {
        Map<String, String> first = CITY.reports("obd_box_seller").stream()
                .collect(Collectors.toMap(
                        report -> CITY.inspection(report).get("station_id"),
                        report -> CITY.inspection(report).get("started_at").substring(0, 10),
                        (one, other) -> one.compareTo(other) < 0 ? one : other));
        assertThat(first).hasSizeGreaterThan(1);
        assertThat(Set.copyOf(first.values())).hasSize(first.size());
    }

    @Test
    void revisedResultsPassInTheSecondPackageOnly() throws IOException {
        Set<String> reports = CITY.reports("result_revised");
        List<Row> again = CITY.made().revision().rows("inspections", reports::contains);

        assertThat(reports)
                .allSatisfy(report -> assertThat(CITY.inspection(report).get("overall_result"))
                        .isEqualTo("fail"));
        assertThat(again)
                .hasSameSizeAs(reports)
                .allSatisfy(row -> assertThat(row.get("overall_result")).isEqualTo("pass"));
        assertThat(CITY.made().revision().rows("results", reports::contains))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("verdict")).isEqualTo("pass"));
    }

    @Test
    void lawfulCorrectionsComeAgainToo() throws IOException {
        List<Row> again = CITY.made().revision().rows("inspections");
        Set<String> changed = CITY.reports("result_revised");

        assertThat(again).anyMatch(row -> !changed.contains(row.get("report_no")));
        assertThat(CITY.inspections().keySet())
                .containsAll(again.stream().map(row -> row.get("report_no")).toList());
    }
}
