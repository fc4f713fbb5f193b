package cn.jianzhen.engine.recompute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.validity.Breach;
import cn.jianzhen.engine.validity.RuleOutcome;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecomputedFilesTest {
    private static ComparedItem item(
            String reportNo, double reported, double recomputed, double factor, String... rules) {
        return new ComparedItem(
                reportNo,
                Method.VMAS,
                "410802001",
                "V1",
                "vmas_co",
                "g/km",
                reported,
                recomputed,
                0.02,
                0.01,
                factor,
                List.of(rules));
    }

    private static ComparedTest test(ComparedItem... items) {
        RuleOutcome low = new RuleOutcome(
                Standard.packaged().rules().stream()
                        .filter(rule -> rule.id().equals("low-flow"))
                        .findFirst()
                        .orElseThrow(),
                RuleOutcome.State.BROKEN,
                new Breach(1, 2, 2, 2, Double.NaN, 0));
        boolean broken = !items[0].rulesBroken().isEmpty();
        return new ComparedTest(
                items[0].reportNo(), Method.VMAS, "410802001", "V1", List.of(items), broken ? List.of(low) : List.of());
    }

    private final ComparedTest good = test(item("R1", 1.00, 1.004, 1));
    private final ComparedTest scaled = test(item("R2", 0.93, 1.00, 0.932));
    private final ComparedTest wrong = test(item("R3", 0.50, 1.00, 1, "low-flow"));
    private final ComparedTest silent = test(item("R4", 0.50, Double.NaN, 1));

    @Test
    void aFigureAgreesWithinItsToleranceAndAVersionsFactorCounts() {
        assertThat(good.items().get(0).agrees()).isTrue();
        assertThat(good.items().get(0).lastDigits()).isCloseTo(0.4, within(1e-9));
        assertThat(scaled.items().get(0).agrees()).isTrue();
        assertThat(wrong.items().get(0).agrees()).isFalse();
        assertThat(silent.items().get(0).isComparable()).isFalse();
    }

    @Test
    void rowsAreWrittenWithEmptyCellsWhereNothingIsKnown() throws IOException {
        StringWriter text = new StringWriter();
        RecomputedCsv csv = new RecomputedCsv(text);
        for (ComparedTest each : List.of(good, scaled, wrong, silent)) {
            csv.write(each);
        }
        assertThat(text.toString().lines())
                .containsExactly(
                        "report_no,item,reported,recomputed,unit,tolerance,agrees,rules_broken,version_factor",
                        "R1,vmas_co,1.00,1.0040,g/km,0.0200,true,,",
                        "R2,vmas_co,0.93,1.0000,g/km,0.0200,true,,0.932",
                        "R3,vmas_co,0.50,1.0000,g/km,0.0200,false,low-flow,",
                        "R4,vmas_co,0.50,,g/km,0.0200,,,");
    }

    @Test
    void talliesCountTestsFiguresAndBrokenRules() {
        Summary summary = new Summary();
        List.of(good, scaled, wrong, silent).forEach(summary::add);
        Tally tally = summary.by(Summary.By.STATION).get("410802001");
        assertThat(tally.tests()).isEqualTo(4);
        assertThat(tally.items()).isEqualTo(3);
        assertThat(tally.agreeingShare()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(tally.brokenShare()).isEqualTo(0.25);
        assertThat(tally.medianDeviation()).isCloseTo(0.4, within(1e-9));
        assertThat(tally.largestDeviation()).isCloseTo(50, within(1e-9));
        assertThat(summary.by(Summary.By.METHOD)).containsOnlyKeys("vmas");
        assertThat(summary.by(Summary.By.SOFTWARE_VERSION)).containsOnlyKeys("V1");
    }

    @Test
    void theAccuracySectionListsEveryOutlierWithWhatElseIsKnown() {
        Accuracy accuracy = new Accuracy();
        List.of(good, scaled, wrong, silent).forEach(accuracy::add);
        String text = AccuracySection.of(
                accuracy,
                List.of(new VersionFactor("V1", 3, 90, 0.932, 0.001, VersionFactor.State.LAWFUL_FACTOR)),
                "Made by hand.");
        assertThat(text)
                .startsWith("Made by hand.")
                .contains("4 tests with reported figures; 1 figures could not be recomputed.")
                .contains("| `vmas_co` | 3 | 0.40 | 50.00 | 50.00 | 50.00 | 66.7 % | 66.7 % |")
                .contains("| `V1` | 3 | 90 | 0.9320 | 0.10 % | a constant factor of the version")
                .contains("| R3 | `vmas_co` | 0.5 | 1.0000 | 0.0200 | the test also broke low-flow |")
                .contains("| low-flow (breach) | 1 | 25.00 % |")
                .doesNotContain("| R1 |");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("# ") || line.startsWith("## "));
    }

    @Test
    void withoutOutliersItSaysSo() {
        Accuracy accuracy = new Accuracy();
        accuracy.add(good);
        assertThat(AccuracySection.of(accuracy, List.of(), "Made by hand."))
                .contains("### Figures outside their tolerance\n\nNone.")
                .doesNotContain("How software versions");
    }
}
