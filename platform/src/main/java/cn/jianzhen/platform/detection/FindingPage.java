package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Scope;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Joins a finding with what the analyst wrote about its detector. */
@Component
class FindingPage {
    private static final int MOST_RELATED = 50;
    private final DetectorTexts texts;
    private final RelatedNames names;
    private final Outcomes outcomes;
    private final PersonalColumns personal;
    private final JsonMapper json;

    FindingPage(DetectorTexts texts, RelatedNames names, Outcomes outcomes, PersonalColumns personal, JsonMapper json) {
        this.texts = texts;
        this.outcomes = outcomes;
        this.names = names;
        this.personal = personal;
        this.json = json;
    }

    /** The findings in their order, each with its newest outcome. */
    List<FindingView> views(Scope scope, List<FindingRow> rows) {
        Map<String, FindingView.FindingOutcome> newest =
                outcomes.newest(scope, rows.stream().map(FindingRow::findingId).toList());
        return rows.stream().map(row -> view(row, newest.get(row.findingId()))).toList();
    }

    private FindingView view(FindingRow row, FindingView.@Nullable FindingOutcome outcome) {
        DetectorText text = texts.find(row.detectorId())
                .orElseGet(() -> DetectorText.unknown(row.detectorId(), row.category(), row.hard()));
        return new FindingView(
                row.findingId(),
                row.detectorId(),
                row.detectorVersion(),
                text.title(),
                row.category(),
                texts.categoryLabel(row.category()),
                row.hard(),
                texts.familyLabel(row.family()),
                text.status(),
                text.statusLabel(),
                row.score(),
                row.subjectKind(),
                row.subjectId(),
                text.question(),
                personal.markedSentence(row.explanation(), row.evidence()),
                numbers(row, text),
                related(row),
                innocent(text),
                text.verify(),
                inForce(text, row.occurredTo().toLocalDate()),
                text.views(),
                row.occurredFrom(),
                row.occurredTo(),
                outcome,
                provenance(row));
    }

    private List<FindingView.FindingNumber> numbers(FindingRow row, DetectorText text) {
        return values(row.evidence()).entrySet().stream()
                .map(entry -> number(entry.getKey(), entry.getValue(), text))
                .toList();
    }

    private FindingView.FindingNumber number(String name, JsonNode value, DetectorText text) {
        String probability = Probability.LABELS.get(name);
        if (probability != null && value.isNumber()) {
            return new FindingView.FindingNumber(name, probability, null, Probability.text(value.doubleValue()));
        }
        DetectorText.Output output = text.outputs().getOrDefault(name, DetectorText.Output.unnamed(name));
        return new FindingView.FindingNumber(
                name,
                output.label(),
                output.unit(),
                personal.marked(PersonalColumns.FINDING, name, output.show(value)));
    }

    private List<FindingView.RelatedSubject> related(FindingRow row) {
        String related = row.related() == null ? "" : row.related();
        return Arrays.stream(related.split(";"))
                .filter(part -> part.contains(":"))
                .limit(MOST_RELATED)
                .map(part -> {
                    String kind = part.substring(0, part.indexOf(':'));
                    String id = part.substring(part.indexOf(':') + 1);
                    return new FindingView.RelatedSubject(kind, id, names.label(kind, id));
                })
                .toList();
    }

    private static List<FindingView.InnocentExplanation> innocent(DetectorText text) {
        return text.innocent().stream()
                .map(one -> new FindingView.InnocentExplanation(
                        one.text(), one.excluded() ? "excluded" : "open", one.note()))
                .toList();
    }

    private FindingView.Provenance provenance(FindingRow row) {
        return new FindingView.Provenance(
                row.detectorSha256(), parameters(row), row.engineVersion(), row.snapshot(), row.runId(), row.runAt());
    }

    /** The provisions that were in force when it happened. */
    private static List<FindingView.LegalBasis> inForce(DetectorText text, LocalDate day) {
        return text.legalBasis().stream()
                .filter(one -> one.from() == null || !day.isBefore(one.from()))
                .filter(one -> one.to() == null || !day.isAfter(one.to()))
                .toList();
    }

    private Map<String, String> parameters(FindingRow row) {
        Map<String, String> shown = new LinkedHashMap<>();
        values(row.parameters())
                .forEach((name, value) ->
                        shown.put(name, DetectorText.Output.unnamed(name).show(value)));
        return shown;
    }

    /** The parts of a flat JSON object in their order; nulls are left out. */
    private Map<String, JsonNode> values(@Nullable String object) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (object != null && !object.isBlank()) {
            for (Map.Entry<String, JsonNode> entry : json.readTree(object).properties()) {
                if (!entry.getValue().isNull()) {
                    values.put(entry.getKey(), entry.getValue());
                }
            }
        }
        return values;
    }
}
