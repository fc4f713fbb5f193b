package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.Parameter;
import cn.jianzhen.engine.detector.Vocabulary;
import cn.jianzhen.engine.finding.EvidenceColumn;
import cn.jianzhen.platform.store.DataFolder;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The one place that knows the engine's catalogue. */
@Component
class DetectorTexts {
    private final Vocabulary words;
    private final String sha256;
    private final Map<String, DetectorText> texts = new LinkedHashMap<>();
    private final Map<String, PowerView> power = new LinkedHashMap<>();

    @Autowired
    DetectorTexts(DataFolder folder) {
        this(Catalogue.bundled().including(folder.approvedDetectors()));
    }

    DetectorTexts() {
        this(Catalogue.bundled());
    }

    DetectorTexts(Catalogue catalogue) {
        words = catalogue.vocabulary();
        sha256 = catalogue.sha256();
        catalogue.detectors().forEach(detector -> {
            texts.put(detector.id(), text(detector));
            catalogue
                    .power(detector.id())
                    .ifPresent(curve -> power.put(detector.id(), PowerView.of(curve, words.schemes())));
        });
    }

    Optional<DetectorText> find(String detectorId) {
        return Optional.ofNullable(texts.get(detectorId));
    }

    /** What the detector was measured to find, if it was measured. */
    Optional<PowerView> power(String detectorId) {
        return Optional.ofNullable(power.get(detectorId));
    }

    /** Detectors whose findings make leads and count in the fused score; those on trial run in the shadow. */
    List<String> counted() {
        return texts.values().stream()
                .filter(text -> text.status().equals(DetectorText.ACTIVE))
                .map(DetectorText::detectorId)
                .toList();
    }

    /** Names the state of the catalogue. */
    String sha256() {
        return sha256;
    }

    Collection<DetectorText> all() {
        return texts.values();
    }

    String categoryLabel(int category) {
        return words.categories().getOrDefault(category, "");
    }

    String familyLabel(String family) {
        return words.families().getOrDefault(family, family);
    }

    private DetectorText text(DetectorDefinition detector) {
        return new DetectorText(
                detector.id(),
                Integer.toString(detector.version()),
                detector.title(),
                detector.category(),
                categoryLabel(detector.category()),
                detector.question(),
                detector.strength().equals("hard"),
                familyLabel(detector.family()),
                detector.status(),
                words.statuses().getOrDefault(detector.status(), detector.status()),
                detector.owner(),
                detector.sql(),
                outputs(detector.columnsByName()),
                detector.innocent().stream().map(DetectorTexts::innocent).toList(),
                detector.blindSpots(),
                detector.verify().stream()
                        .map(one -> new FindingView.VerifyStep(one.what(), one.window()))
                        .toList(),
                detector.legalBasis().stream()
                        .map(one -> new FindingView.LegalBasis(one.law(), one.article(), one.from(), one.to()))
                        .toList(),
                detector.views(),
                detector.parameters().stream().map(DetectorTexts::parameter).toList(),
                detector.history().stream()
                        .map(one -> new DetectorText.Version(one.version(), one.date(), one.text()))
                        .toList());
    }

    private static Map<String, DetectorText.Output> outputs(Map<String, EvidenceColumn> columns) {
        return columns.values().stream()
                .collect(Collectors.toMap(
                        EvidenceColumn::name,
                        column -> new DetectorText.Output(
                                column.label(), column.unit(), column.decimals(), column.codes())));
    }

    private static DetectorText.Innocent innocent(DetectorDefinition.InnocentExplanation one) {
        boolean excluded = one.excludedBy() != null;
        return new DetectorText.Innocent(one.text(), excluded, excluded ? one.excludedBy() : one.open());
    }

    private static DetectorText.Parameter parameter(Parameter one) {
        return new DetectorText.Parameter(
                one.name(),
                one.label(),
                one.unit(),
                BigDecimal.valueOf(one.initial()).stripTrailingZeros().toPlainString(),
                one.reason());
    }
}
