package cn.jianzhen.platform.detection;

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
    private final JsonMapper json;

    FindingPage(DetectorTexts texts, RelatedNames names, JsonMapper json) {
        this.texts = texts;
        this.names = names;
        this.json = json;
    }

    FindingView view(FindingRow row) {
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
                row.score(),
                row.subjectKind(),
                row.subjectId(),
                text.question(),
                row.explanation(),
                numbers(row, text),
                related(row),
                innocent(text),
                text.verify(),
                text.legalBasis(),
                text.views(),
                row.occurredFrom(),
                row.occurredTo(),
                provenance(row));
    }

    private List<FindingView.FindingNumber> numbers(FindingRow row, DetectorText text) {
        return flat(row.evidence()).entrySet().stream()
                .map(entry -> {
                    DetectorText.Output output =
                            text.outputs().getOrDefault(entry.getKey(), new DetectorText.Output(entry.getKey(), null));
                    return new FindingView.FindingNumber(
                            entry.getKey(), output.label(), output.unit(), entry.getValue());
                })
                .toList();
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
                row.detectorSha256(),
                flat(row.parameters()),
                row.engineVersion(),
                row.snapshot(),
                row.runId(),
                row.runAt());
    }

    /** A flat JSON object as text, in its order; nulls are left out. */
    private Map<String, String> flat(@Nullable String object) {
        Map<String, String> values = new LinkedHashMap<>();
        if (object != null && !object.isBlank()) {
            for (Map.Entry<String, JsonNode> entry : json.readTree(object).properties()) {
                JsonNode value = entry.getValue();
                if (!value.isNull()) {
                    values.put(entry.getKey(), value.isValueNode() ? value.asString() : value.toString());
                }
            }
        }
        return values;
    }
}
