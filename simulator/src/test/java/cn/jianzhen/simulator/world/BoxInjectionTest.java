package cn.jianzhen.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.SimulatedPackage.Row;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tricks with the on-board diagnosis leave their marks. */
class BoxInjectionTest {
    private static final FraudulentCity CITY = FraudulentCity.get();

    private static Set<String> calibrations(Set<String> reports) throws IOException {
        return CITY.made().rows("obd_modules", reports::contains).stream()
                .map(row -> row.get("cal_id"))
                .collect(Collectors.toSet());
    }

    @Test
    void aSoftwarePoolHasFewPairsForMany() throws IOException {
        Set<String> reports = CITY.reports("obd_pool");

        assertThat(reports).hasSizeGreaterThan(4);
        assertThat(calibrations(reports)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aFlipShowsTheOwnCalibrationFirstAndAnotherWithinTheHour() throws IOException {
        for (String report : CITY.reports("obd_flip")) {
            Row passed = CITY.inspection(report);
            Row failed = CITY.inspections().values().stream()
                    .filter(row -> row.get("cycle_id").equals(passed.get("cycle_id"))
                            && row.get("attempt").equals("1"))
                    .findFirst()
                    .orElseThrow();
            assertThat(failed.get("obd_result")).isEqualTo("fail");
            assertThat(calibrations(Set.of(failed.get("report_no")))).isNotEqualTo(calibrations(Set.of(report)));
        }
    }

    @Test
    void aBoxIntroducesItselfAlikeWhateverTheCar() throws IOException {
        Set<String> reports = CITY.reports("obd_fingerprint");
        Set<String> spoken = CITY.made().rows("obd_checks", reports::contains).stream()
                .map(row -> row.get("supported_pids").substring(4, 8) + row.get("standard"))
                .collect(Collectors.toSet());

        assertThat(reports).hasSizeGreaterThan(6);
        assertThat(spoken).hasSize(1);
    }

    @Test
    void playedCountersAreEqualInUnlikeCars() throws IOException {
        Set<String> tuples = new HashSet<>();
        List<Row> checks = CITY.made().rows("obd_checks", CITY.reports("obd_counters_equal")::contains);
        for (Row row : checks) {
            tuples.add(row.get("distance_since_clear_km") + "/" + row.get("warmups_since_clear") + "/"
                    + row.get("ignition_cycles"));
        }
        assertThat(checks).hasSizeGreaterThan(3);
        assertThat(tuples).hasSize(1);
    }

    @Test
    void inventedCountersContradictEachOther() throws IOException {
        Set<String> reports = CITY.reports("obd_counters_impossible");
        Map<String, Integer> cycles = CITY.made().rows("obd_checks", reports::contains).stream()
                .collect(Collectors.toMap(
                        row -> row.get("report_no"), row -> Integer.parseInt(row.get("ignition_cycles"))));
        for (Row row : CITY.made().rows("obd_iupr", reports::contains)) {
            assertThat(Integer.parseInt(row.get("conditions")))
                    .isGreaterThan(cycles.getOrDefault(row.get("report_no"), Integer.MAX_VALUE));
        }
    }

    @Test
    void aLoopRepeatsEverySecond() throws IOException {
        Map<String, String> turns = CITY.notes("obd_loop", "seconds");
        CITY.details("obd_stream", turns.keySet()).forEach((report, rows) -> {
            int turn = Integer.parseInt(turns.getOrDefault(report, "0"));
            for (int i = turn; i < rows.size(); i++) {
                assertThat(rows.get(i).get("rpm")).isEqualTo(rows.get(i - turn).get("rpm"));
            }
        });
    }

    @Test
    void onePersonReadsTwoCarsInTheTimeOfOne() throws IOException {
        Map<String, String> with = CITY.notes("obd_session_overlap", "with");
        assertThat(with).isNotEmpty();
        for (Map.Entry<String, String> pair : with.entrySet()) {
            LocalDateTime one = checkedAt(pair.getKey());
            LocalDateTime other = checkedAt(pair.getValue());
            assertThat(Duration.between(other, one).toSeconds()).isBetween(0L, 70L);
            assertThat(CITY.inspection(pair.getKey()).get("obd_operator_id"))
                    .isEqualTo(CITY.inspection(pair.getValue()).get("obd_operator_id"));
        }
    }

    private static LocalDateTime checkedAt(String report) throws IOException {
        return LocalDateTime.parse(
                CITY.made().rows("obd_checks", report::equals).getFirst().get("checked_at"));
    }
}
