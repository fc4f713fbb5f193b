package cn.jianzhen.simulator.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.simulator.comparison.SimulatedAgainstMeasured.Line;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The honest city against the logs of real lines (standards sheet §5.1). */
class SimulatedAgainstMeasuredTest {
    private static final long SEED = 22;

    private static SimulatedAgainstMeasured comparison;
    private static Map<String, Line> lines;

    @BeforeAll
    static void compare() throws IOException {
        comparison = SimulatedAgainstMeasured.simulate(SEED, 2000);
        lines = comparison.lines().stream().collect(Collectors.toMap(Line::quantity, Function.identity()));
    }

    private static double median(String quantity) {
        Line line = lines.get(quantity);
        if (line == null) {
            throw new AssertionError("no quantity " + quantity);
        }
        return line.median();
    }

    @Test
    void everyMeasuredQuantityIsMetByTheMiddleOfTheFleet() {
        assertThat(comparison.lines())
                .hasSizeGreaterThan(35)
                .allSatisfy(line -> assertThat(line.meets())
                        .as(
                                "%s: measured %s–%s, simulated %s–%s, seed %d",
                                line.quantity(), line.measuredLow(), line.measuredHigh(), line.low(), line.high(), SEED)
                        .isTrue());
    }

    @Test
    void everyQuantityIsSeenOften() {
        assertThat(comparison.lines())
                .allSatisfy(line -> assertThat(line.tests()).as(line.quantity()).isGreaterThanOrEqualTo(20));
    }

    /** What is a matter of the instrument and not of the car must agree in the middle, not only at an end. */
    @Test
    void instrumentsAgreeInTheMedian() {
        for (String quantity : new String[] {
            "asm_speed", "asm_force_spread", "memory_hc", "memory_co", "memory_no", "memory_co2", "memory_o2",
            "memory_rpm", "memory_speed", "gas_arrival", "scan_seconds", "scan_fall", "scan_peak", "point_seconds",
            "parasitic_factor", "pass_petrol", "pass_diesel"
        }) {
            Line line = lines.get(quantity);
            assertThat(line).as(quantity).isNotNull();
            assertThat(median(quantity))
                    .as("%s, seed %d", quantity, SEED)
                    .isBetween(line.measuredLow() - 1e-9, line.measuredHigh() + 1e-9);
        }
    }

    @Test
    void theSectionHasARowForEveryQuantity() {
        String section = comparison.markdown();

        assertThat(section).startsWith("## Simulated against measured\n\n");
        assertThat(section.lines().filter(line -> line.startsWith("| ")).count())
                .isEqualTo(comparison.lines().size() + 1L);
        assertThat(section).contains("seed 22").doesNotContain("NaN");
    }
}
