package cn.jianzhen.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.SimulatedPackage;
import cn.jianzhen.simulator.SimulatedPackage.Row;
import cn.jianzhen.simulator.fraud.FraudOrder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strength is a scale: the same trick leaves a larger mark when it is gross. */
class StrengthTest {
    private static final long SEED = 12;

    @TempDir
    Path temporary;

    /** The mean over the reports of one column, in a small city with one scheme in one strength. */
    private double mark(String scheme, double strength, String table, String column) throws IOException {
        FraudOrder fraud = new FraudOrder(0.06, strength, Set.of(scheme));
        SimulatedPackage made = SimulatedPackage.make(temporary.resolve(scheme + strength), SEED, 300, fraud);
        Set<String> reports = made.rows("truth").stream()
                .filter(row -> row.get("subject_kind").equals("inspection"))
                .map(row -> row.get("subject_id"))
                .collect(Collectors.toSet());
        assertThat(reports).as("%s, seed %d", scheme, SEED).isNotEmpty();
        return made.rows(table, reports::contains).stream()
                .filter(row -> row.given(column))
                .mapToDouble(row -> row.number(column))
                .average()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "shallow_probe, traces, co2_pct, less",
        "probe_pulled, traces, co2_pct, less",
        "edited_power, inspections, declared_rated_power_kw, less",
        "edited_parameters, inspections, declared_reference_mass_kg, less",
        "power_understated, inspections, declared_rated_power_kw, less",
        "half_throttle, traces, k_m1, less",
        "cycle_not_followed, traces, speed_kmh, less",
        "scr_off, obd_stream, urea_lh, less",
        "dpf_removed, obd_stream, dpf_kpa, less",
        "o2_squeezed, traces, o2_pct, more",
    })
    void aGrossDeedLeavesMoreThanAFaintOne(String scheme, String table, String column, String direction)
            throws IOException {
        double faint = mark(scheme, 0, table, column);
        double gross = mark(scheme, 1, table, column);

        if (direction.equals("less")) {
            assertThat(gross).as("%s %s, seed %d", scheme, column, SEED).isLessThan(0.97 * faint);
        } else {
            assertThat(gross).as("%s %s, seed %d", scheme, column, SEED).isGreaterThan(1.03 * faint);
        }
    }

    @Test
    void aFaintReportWithoutATestStillHasAStub() throws IOException {
        assertThat(rows("no_trace", 0)).isNotEmpty();
        assertThat(rows("no_trace", 1)).isEmpty();
    }

    private List<Row> rows(String scheme, double strength) throws IOException {
        FraudOrder fraud = new FraudOrder(0.05, strength, Set.of(scheme));
        SimulatedPackage made = SimulatedPackage.make(temporary.resolve("rows" + strength), SEED, 300, fraud);
        Map<String, Row> reports = made.rows("truth").stream()
                .filter(row -> row.get("subject_kind").equals("inspection"))
                .collect(Collectors.toMap(row -> row.get("subject_id"), Function.identity()));
        assertThat(reports).isNotEmpty();
        return made.rows("traces", reports::containsKey);
    }
}
