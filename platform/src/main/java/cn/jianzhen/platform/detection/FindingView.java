package cn.jianzhen.platform.detection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One finding with everything that a reader needs to judge it, and to compute it again. */
record FindingView(
        String findingId,
        String detectorId,
        String detectorVersion,
        String title,
        int category,
        String categoryLabel,
        boolean hard,
        String family,

        @Schema(allowableValues = {"draft", "trial", "active", "retired"})
        String status,

        String statusLabel,
        double score,
        String subjectKind,
        String subjectId,
        String question,
        String explanation,
        List<FindingNumber> numbers,
        List<RelatedSubject> related,
        List<InnocentExplanation> innocent,
        List<VerifyStep> verify,
        List<LegalBasis> legalBasis,
        List<String> views,
        LocalDateTime occurredFrom,
        LocalDateTime occurredTo,
        @Nullable FindingOutcome outcome,
        Provenance provenance) {

    /** Findings of detectors on trial are shown and count for nothing. */
    boolean counted() {
        return status.equals(DetectorText.ACTIVE);
    }

    record FindingNumber(
            String name, String label, @Nullable String unit, String value) {}

    record RelatedSubject(String kind, String id, String label) {}

    record InnocentExplanation(
            String text,

            @Schema(allowableValues = {"excluded", "open"}) String status,

            @Nullable String note) {}

    record VerifyStep(String what, String window) {}

    record LegalBasis(
            String law,
            String article,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** What the newest check on site said. */
    record FindingOutcome(
            @Schema(allowableValues = {"confirmed", "refuted", "undecided"})
            String outcome,

            String note,
            String recordedBy,
            LocalDateTime recordedAt) {}

    record Provenance(
            String detectorSha256,
            Map<String, String> parameters,
            String engineVersion,
            String snapshot,
            String runId,
            LocalDateTime runAt) {}
}
