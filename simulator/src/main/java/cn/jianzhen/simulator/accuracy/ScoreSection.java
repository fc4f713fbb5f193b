package cn.jianzhen.simulator.accuracy;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.PowerCurve.Count;
import cn.jianzhen.simulator.accuracy.TruthScore.DetectorScore;
import cn.jianzhen.simulator.accuracy.TruthScore.Findings;
import cn.jianzhen.simulator.accuracy.TruthScore.SchemeKey;
import cn.jianzhen.simulator.accuracy.TruthScore.SchemeScore;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings against truth, as tables. */
final class ScoreSection {
    private static final Set<String> EVENTS = Set.of("inspection", "repair");

    private final TruthScore score;
    private final boolean aims;

    /**
     * Tables of a score.
     *
     * @param aims whether the truth speaks of the simulator's own schemes, which detectors name as their aims
     */
    ScoreSection(TruthScore score, boolean aims) {
        this.score = score;
        this.aims = aims;
    }

    String text(List<DetectorDefinition> detectors) {
        return overall() + byCategory() + reliability() + byDetector(detectors) + byScheme();
    }

    private String overall() {
        Count caught = score.schemes().entrySet().stream()
                .filter(entry -> EVENTS.contains(entry.getKey().kind()))
                .map(entry -> entry.getValue().count())
                .reduce(Count.NONE, Count::plus);
        MarkdownTable table = new MarkdownTable(
                "", "Findings", "Precision: subject is in the truth", "Subject or a related event is in the truth");
        row(table, "all findings", score.all());
        row(table, "hard findings", score.hard());
        return table + "Fraudulent tests and repairs named by any finding: " + MarkdownTable.share(caught.any())
                + "; by a hard one: " + MarkdownTable.share(caught.hardOnly()) + ".\n\n";
    }

    private String byCategory() {
        MarkdownTable table = new MarkdownTable(
                "Category, findings of score 0.5 and more",
                "Recall of its subjects",
                "Precision: subject",
                "Subject or related");
        for (Evaluation.Row row : score.evaluation().categories()) {
            row(table, Integer.toString(row.category()), row);
        }
        row(table, "all", score.evaluation().all());
        return table
                + String.format(
                        Locale.ROOT,
                        "Honest tests named at score 0.5 and more: %.1f of 10,000.%n%n",
                        score.evaluation().falsePer10000());
    }

    private String reliability() {
        MarkdownTable table = new MarkdownTable("Fused score of a subject, active detectors only", "Rests on fraud");
        for (int band = 0; band < score.reliability().bands().size(); band++) {
            table.row(
                    String.format(Locale.ROOT, "%.2f – %.2f", Reliability.low(band), Reliability.high(band)),
                    MarkdownTable.share(score.reliability().bands().get(band)));
        }
        return table.toString();
    }

    private static void row(MarkdownTable table, String name, Evaluation.Row row) {
        table.row(
                name,
                MarkdownTable.share(row.recall()),
                MarkdownTable.share(row.precision()),
                MarkdownTable.share(row.touching()));
    }

    private static void row(MarkdownTable table, String name, Findings findings) {
        table.row(
                name,
                findings.made(),
                MarkdownTable.share(findings.precision()),
                MarkdownTable.share(findings.touchingShare()));
    }

    private String byDetector(List<DetectorDefinition> detectors) {
        MarkdownTable table = new MarkdownTable(
                "Detector",
                "Findings",
                "Precision: subject",
                "Subject or related",
                aims ? "Recall of the schemes it aims at" : "");
        for (DetectorDefinition detector : detectors) {
            DetectorScore own = score.detectors().get(detector.id());
            if (own != null) {
                table.row(
                        "`" + detector.id() + "`",
                        own.findings().made(),
                        MarkdownTable.share(own.findings().precision()),
                        MarkdownTable.share(own.findings().touchingShare()),
                        aims ? MarkdownTable.share(own.aimed().any()) : "");
            }
        }
        return table.toString();
    }

    private String byScheme() {
        MarkdownTable table =
                new MarkdownTable("Scheme", "Subject", "Named by any finding", "By a hard one", "Which detectors");
        score.schemes().forEach((key, scheme) -> {
            if (EVENTS.contains(key.kind())) {
                table.row(
                        "`" + key.scheme() + "`",
                        key.kind(),
                        MarkdownTable.share(scheme.count().any()),
                        MarkdownTable.brief(scheme.count().hardOnly()),
                        names(scheme));
            }
        });
        return table + others();
    }

    private static String names(SchemeScore scheme) {
        return scheme.by().entrySet().stream()
                .map(entry -> "`" + entry.getKey() + "` " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Stations, shops, people and telephones: those behind the single deeds. */
    private String others() {
        Count behind = score.schemes().entrySet().stream()
                .filter(entry -> !EVENTS.contains(entry.getKey().kind()))
                .map(entry -> entry.getValue().count())
                .reduce(Count.NONE, Count::plus);
        String kinds = score.schemes().keySet().stream()
                .map(SchemeKey::kind)
                .filter(kind -> !EVENTS.contains(kind))
                .distinct()
                .collect(Collectors.joining(", "));
        return behind.of() == 0
                ? ""
                : "Named in the truth as those behind the deeds (" + kinds + "): " + behind.of() + "; found as such: "
                        + behind.found() + ".\n\n";
    }
}
