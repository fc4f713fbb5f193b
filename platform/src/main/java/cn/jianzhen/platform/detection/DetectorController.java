package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue with what each detector did in the newest run. */
@RestController
class DetectorController {
    record DetectorParameter(
            String name, String label, @Nullable String unit, String value, String reason) {}

    record DetectorView(
            String detectorId,
            String version,
            String title,
            int category,
            String categoryLabel,
            String question,
            boolean hard,
            String family,
            String status,
            int findings,

            @Schema(allowableValues = {"ran", "not_enough_data", "failed"})
            String state,

            @Nullable String stateNote,
            List<DetectorParameter> parameters,
            List<String> innocent,
            List<String> blindSpots,
            List<FindingView.VerifyStep> verify,
            List<FindingView.LegalBasis> legalBasis,
            String sql,
            String owner,
            @Nullable PowerView power,
            Precision precision,
            List<DetectorText.Version> history) {}

    private final DetectorTexts texts;
    private final DetectorRunsQuery runs;
    private final CheckedDetectors checked;

    DetectorController(DetectorTexts texts, DetectorRunsQuery runs, CheckedDetectors checked) {
        this.texts = texts;
        this.runs = runs;
        this.checked = checked;
    }

    @GetMapping("/api/detectors")
    List<DetectorView> detectors(Scope scope) {
        Map<String, DetectorRunsQuery.DetectorRun> latest = runs.latest(scope);
        Map<String, Precision> precision = checked.precision(scope);
        return texts.all().stream()
                .map(text -> view(
                        text,
                        latest.getOrDefault(text.detectorId(), DetectorRunsQuery.DetectorRun.NONE),
                        texts.power(text.detectorId()).orElse(null),
                        precision.getOrDefault(text.detectorId(), Precision.NONE)))
                .toList();
    }

    private static DetectorView view(
            DetectorText text, DetectorRunsQuery.DetectorRun run, @Nullable PowerView power, Precision precision) {
        return new DetectorView(
                text.detectorId(),
                text.version(),
                text.title(),
                text.category(),
                text.categoryLabel(),
                text.question(),
                text.hard(),
                text.family(),
                text.status(),
                run.findings(),
                run.state(),
                run.note(),
                text.parameters().stream()
                        .map(one ->
                                new DetectorParameter(one.name(), one.label(), one.unit(), one.value(), one.reason()))
                        .toList(),
                text.innocent().stream().map(DetectorText.Innocent::text).toList(),
                text.blindSpots(),
                text.verify(),
                text.legalBasis(),
                text.sql(),
                text.owner(),
                power,
                precision,
                text.history());
    }
}
