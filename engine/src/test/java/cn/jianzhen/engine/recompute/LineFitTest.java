package cn.jianzhen.engine.recompute;

import static cn.jianzhen.engine.validity.GivenTest.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.sheet.ReportedResult;
import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.FlowState;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.RecordEnd;
import cn.jianzhen.engine.standard.SpeedCycle;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.standard.VmasMasses;
import cn.jianzhen.engine.standard.VmasSettings;
import cn.jianzhen.engine.store.StoredTest;
import cn.jianzhen.engine.trace.TraceChannel;
import cn.jianzhen.engine.validity.GivenTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineFitTest {
    private final Edition edition = Standard.packaged().on(LocalDate.of(2024, 10, 8));
    private final SpeedCycle cycle = Objects.requireNonNull(edition.cycle(Method.VMAS));

    /** A car's cycle with gas that changes from second to second, so that another delay gives another sum. */
    private GivenTest drive(Random random) {
        GivenTest given = new GivenTest(Method.VMAS).air(10 + random.nextInt(25), 60, 100);
        double level = 0.2 + random.nextDouble();
        for (int t = 1; t <= cycle.length(); t++) {
            double share = 0.04 + cycle.speedAt(t) / 600;
            given.rows(
                    2,
                    1,
                    cell(TraceChannel.SPEED_KMH, cycle.speedAt(t)),
                    cell(TraceChannel.CO_PCT, level * (0.5 + random.nextDouble()) * (1 + cycle.speedAt(t) / 20)),
                    cell(TraceChannel.HC_PPM, (10 + cycle.speedAt(t)) * random.nextDouble()),
                    cell(TraceChannel.NO_PPM, 10 * cycle.speedAt(t) * random.nextDouble()),
                    cell(TraceChannel.CO2_PCT, 14),
                    cell(TraceChannel.O2_PCT, 1),
                    cell(TraceChannel.O2_AMBIENT_PCT, 20.8),
                    cell(TraceChannel.O2_DILUTED_PCT, 20.8 - share * 19.8),
                    cell(TraceChannel.DILUTED_FLOW_M3MIN, 6));
        }
        return given;
    }

    private StoredTest reported(GivenTest given, VmasSettings settings, double factor) {
        InspectionTest test = given.test();
        double[] values = Objects.requireNonNull(VmasMasses.of(test, edition)).perKilometre(settings);
        Map<String, ReportedResult> reported = new HashMap<>();
        String[] items = {"vmas_co", "vmas_hc", "vmas_nox"};
        for (int i = 0; i < items.length; i++) {
            double rounded = Objects.requireNonNull(edition.item(items[i])).rounded(factor * values[i]);
            reported.put(items[i], new ReportedResult(rounded, "", "pass"));
        }
        return new StoredTest(test, given.circumstances(), reported, "410802001", "41080200101", "V1");
    }

    private LineFit fit(int tests, int falsified, VmasSettings settings, double factor) {
        long seed = 17;
        Random random = new Random(seed);
        LineFit fit = new LineFit();
        for (int i = 0; i < tests; i++) {
            double scaled = i < falsified ? factor * 0.4 : factor;
            fit.add(reported(drive(random), settings, scaled), edition);
        }
        return fit;
    }

    private LineFit.Found found(LineFit fit) {
        return Objects.requireNonNull(fit.best(edition));
    }

    @Test
    void delayAndFlowStateAreFoundFromTheReports() {
        for (FlowState state : FlowState.values()) {
            for (RecordEnd end : RecordEnd.values()) {
                VmasSettings settings = new VmasSettings(6, state, end);
                LineFit.Found found = found(fit(24, 0, settings, 1));
                assertThat(found.settings()).isEqualTo(settings);
                assertThat(found.factor()).isCloseTo(1, within(0.002));
            }
        }
    }

    @Test
    void aConstantFactorIsToldApartFromAFlowThatFollowsTheWeather() {
        VmasSettings settings = new VmasSettings(7, FlowState.STANDARD);
        LineFit.Found found = found(fit(24, 0, settings, 0.932));
        assertThat(found.settings()).isEqualTo(settings);
        assertThat(found.factor()).isCloseTo(0.932, within(0.002));
    }

    @Test
    void aMinorityOfFalseReportsMovesNothing() {
        VmasSettings settings = new VmasSettings(5, FlowState.AMBIENT);
        LineFit.Found found = found(fit(30, 10, settings, 1));
        assertThat(found.settings()).isEqualTo(settings);
        assertThat(found.factor()).isCloseTo(1, within(0.002));
    }

    @Test
    void fewTestsShowNothing() {
        assertThat(fit(19, 0, new VmasSettings(5, FlowState.STANDARD), 1).best(edition))
                .isNull();
        LineFit fit = fit(19, 0, new VmasSettings(5, FlowState.STANDARD), 1);
        StoredTest silent = reported(drive(new Random(1)), new VmasSettings(5, FlowState.STANDARD), 1);
        fit.add(new StoredTest(silent.test(), silent.circumstances(), Map.of(), "410802001", null, null), edition);
        assertThat(fit.best(edition))
                .as("a test without reported figures does not count")
                .isNull();
    }

    @Test
    void aVersionsFactorIsLawfulOnlyWithinBoundsAndOnAllItsLines() {
        VmasSettings settings = new VmasSettings(5, FlowState.STANDARD);
        assertThat(judged(settings, 1.004, 0.998)).isEqualTo(VersionFactor.State.AS_STANDARD);
        assertThat(judged(settings, 0.932, 0.931)).isEqualTo(VersionFactor.State.LAWFUL_FACTOR);
        assertThat(judged(settings, 0.932, 0.80)).isEqualTo(VersionFactor.State.UNEXPLAINED);
        assertThat(judged(settings, 0.50, 0.50)).isEqualTo(VersionFactor.State.UNEXPLAINED);
    }

    private VersionFactor.State judged(VmasSettings settings, double one, double other) {
        List<LineFit.Found> lines =
                List.of(new LineFit.Found(settings, one, 0.2, 30), new LineFit.Found(settings, other, 0.2, 30));
        VersionFactor factor = VmasReadings.judged("V1", lines, edition);
        assertThat(factor.applied() == 1).isEqualTo(factor.state() != VersionFactor.State.LAWFUL_FACTOR);
        return factor.state();
    }
}
