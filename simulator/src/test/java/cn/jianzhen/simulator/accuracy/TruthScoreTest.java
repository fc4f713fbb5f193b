package cn.jianzhen.simulator.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.detector.PowerCurve.Count;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.Provenance;
import cn.jianzhen.engine.finding.Subject;
import cn.jianzhen.engine.run.DetectionRun;
import cn.jianzhen.engine.statistic.Proportion;
import cn.jianzhen.simulator.accuracy.TruthScore.DetectorScore;
import cn.jianzhen.simulator.accuracy.TruthScore.Findings;
import cn.jianzhen.simulator.accuracy.TruthScore.SchemeKey;
import cn.jianzhen.simulator.power.JudgedCity;
import cn.jianzhen.simulator.power.Truth;
import cn.jianzhen.simulator.power.Truth.Deed;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TruthScoreTest {
    private static final DetectorDefinition OVERLAP =
            Catalogue.bundled().find("line-overlap").orElseThrow();
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 24, 12, 0);

    /** A was overlapped on purpose and B was its victim; C is honest; D was overlapped and not found; E was never tested. */
    private static final JudgedCity CITY = city(
            List.of(
                    new Deed(Subject.inspection("A"), "line_overlap", 2),
                    new Deed(Subject.inspection("D"), "line_overlap", 2),
                    new Deed(Subject.inspection("E"), "no_trace", 2),
                    new Deed(new Subject("station", "S"), "line_overlap", 2)),
            finding("B", "hard", "A"),
            finding("C", "soft"));

    private final TruthScore score = TruthScore.of(CITY, List.of(OVERLAP));

    @Test
    void aFindingIsRightByItsSubjectAndTouchingByItsRelatedEvents() {
        assertThat(score.all()).isEqualTo(new Findings(2, 0, 1));
        assertThat(score.hard()).isEqualTo(new Findings(1, 0, 1));
    }

    @Test
    void recallCountsTheSchemesADetectorAimsAt() {
        assertThat(score.detectors())
                .containsExactly(
                        Map.entry("line-overlap", new DetectorScore(new Findings(2, 0, 1), new Count(2, 1, 1))));
    }

    @Test
    void everySchemeIsCountedByTheKindOfItsSubjects() {
        assertThat(score.schemes()
                        .get(new SchemeKey("inspection", "line_overlap"))
                        .count())
                .isEqualTo(new Count(2, 1, 1));
        assertThat(score.schemes()
                        .get(new SchemeKey("inspection", "line_overlap"))
                        .by())
                .containsExactly(Map.entry("line-overlap", 1L));
        assertThat(score.schemes().get(new SchemeKey("inspection", "no_trace")).count())
                .isEqualTo(new Count(1, 0, 0));
        assertThat(score.schemes()).containsKey(new SchemeKey("station", "line_overlap"));
    }

    @Test
    void twoCitiesAreOneSum() {
        TruthScore two = score.plus(score);
        assertThat(two.tests()).isEqualTo(14);
        assertThat(two.all()).isEqualTo(new Findings(4, 0, 2));
        assertThat(two.schemes()
                        .get(new SchemeKey("inspection", "line_overlap"))
                        .by())
                .containsExactly(Map.entry("line-overlap", 2L));
    }

    @Test
    void fusedScoresAreHeldAgainstTheTruth() {
        Proportion band = score.plus(score).reliability().bands().get(2);
        assertThat(Reliability.low(2)).isEqualTo(0.5);
        assertThat(band).isEqualTo(new Proportion(2, 4));
        assertThat(score.reliability().bands())
                .filteredOn(other -> other.of() > 0)
                .hasSize(1);
        assertThat(new ScoreSection(score, true).text(List.of(OVERLAP)))
                .contains("| 0.50 – 0.70 | 50.0 % (1/2; 1.3–98.7) |");
    }

    @Test
    void theTablesHoldTheFigures() {
        String text = new ScoreSection(score, true).text(List.of(OVERLAP));
        assertThat(text)
                .contains(
                        "| `line-overlap` | 2 | 0.0 % (0/2; 0.0–84.2) | 50.0 % (1/2; 1.3–98.7) | 50.0 % (1/2; 1.3–98.7) |")
                .contains("| `no_trace` | inspection | 0.0 % (0/1; 0.0–97.5) | 0 % (0/1) |  |")
                .contains("behind the deeds (station): 1; found as such: 0");
    }

    private static JudgedCity city(List<Deed> deeds, Finding... findings) {
        DetectorOutcome outcome = new DetectorOutcome(
                OVERLAP, OVERLAP.initialParameters(), DetectorOutcome.State.RAN, "", List.of(findings), Duration.ZERO);
        DetectionRun run = new DetectionRun("run", NOON, NOON, "0", "sha", "snapshot", List.of(outcome));
        return new JudgedCity(7, new Truth(deeds), run);
    }

    private static Finding finding(String subject, String strength, String... related) {
        return new Finding(
                subject,
                new Provenance("run", "line-overlap", 1, "sha", Map.of(), "0", "snapshot"),
                2,
                strength,
                "time_person",
                Subject.inspection(subject),
                List.of(related).stream().map(Subject::inspection).toList(),
                0.5,
                null,
                null,
                "",
                Map.of());
    }
}
