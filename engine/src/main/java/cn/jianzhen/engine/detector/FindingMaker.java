package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.FindingId;
import cn.jianzhen.engine.finding.Provenance;
import cn.jianzhen.engine.finding.Subject;
import cn.jianzhen.engine.statistic.FalseDiscoveryRate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a detector's query into findings, one per subject. */
final class FindingMaker {
    private final DetectorDefinition detector;
    private final Provenance provenance;
    private final Map<String, List<Subject>> events = new HashMap<>();

    FindingMaker(DetectorDefinition detector, ParameterValues parameters, RunContext context) {
        this.detector = detector;
        this.provenance = new Provenance(
                context.runId(),
                detector.id(),
                detector.version(),
                detector.sha256(),
                parameters.values(),
                context.engineVersion(),
                context.snapshot());
    }

    List<Finding> make(List<QueryRow> rows) {
        Map<Subject, Finding> strongest = new TreeMap<>();
        for (QueryRow row : beyondChance(rows)) {
            Finding finding = finding(row);
            strongest.merge(finding.subject(), finding, (a, b) -> b.score() > a.score() ? b : a);
        }
        return List.copyOf(strongest.values());
    }

    private List<QueryRow> beyondChance(List<QueryRow> rows) {
        Significance significance = detector.significance();
        if (significance == null) {
            return rows;
        }
        double[] p = rows.stream()
                .mapToDouble(row -> significance.pValue(row.values()))
                .toArray();
        double[] q = FalseDiscoveryRate.qValues(p);
        List<QueryRow> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (q[i] <= significance.fdr()) {
                Map<String, @Nullable Object> values =
                        new LinkedHashMap<>(rows.get(i).values());
                values.put("p_value", p[i]);
                values.put("q_value", q[i]);
                kept.add(new QueryRow(values));
            }
        }
        return kept;
    }

    private Finding finding(QueryRow row) {
        Subject subject = new Subject(row.text("subject_kind"), row.text("subject_id"));
        List<Subject> related = related(row, subject);
        ScoreRule.Band band =
                detector.score().of(row.values().get(detector.score().by()));
        Map<String, @Nullable Object> evidence = new LinkedHashMap<>(row.values());
        evidence.keySet().removeAll(DefinitionCheck.FRAME);
        return new Finding(
                FindingId.of(detector.id(), subject, related),
                provenance,
                detector.category(),
                band.strength(),
                detector.family(),
                subject,
                related,
                band.score(),
                row.time("occurred_from"),
                row.time("occurred_to"),
                detector.explanation().fill(row.values(), detector.columnsByName()),
                evidence);
    }

    private List<Subject> related(QueryRow row, Subject subject) {
        Object text = row.values().get("related");
        List<Subject> named = text == null || text.toString().isBlank() ? List.of() : parsed(text.toString());
        if (!subject.isEvent() || named.contains(subject)) {
            return named;
        }
        List<Subject> all = new ArrayList<>(named);
        all.add(subject);
        return all;
    }

    /** All tests of one device name the same events: read them once. */
    private List<Subject> parsed(String text) {
        return events.computeIfAbsent(
                text,
                events -> Arrays.stream(events.split(";", -1))
                        .map(Subject::parse)
                        .sorted()
                        .distinct()
                        .toList());
    }
}
