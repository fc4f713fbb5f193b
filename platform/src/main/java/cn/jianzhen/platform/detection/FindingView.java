package cn.jianzhen.platform.detection;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One finding with everything that a reader needs to judge it, and to compute it again. */
record FindingView(
        @NotNull String findingId,
        @NotNull String detectorId,
        @NotNull String detectorVersion,
        @NotNull String title,
        int category,
        @NotNull String categoryLabel,
        boolean hard,
        double score,
        @NotNull String subjectKind,
        @NotNull String subjectId,
        @NotNull String question,
        @NotNull String explanation,
        @NotNull List<FindingNumber> numbers,
        @NotNull List<RelatedSubject> related,
        @NotNull List<InnocentExplanation> innocent,
        @NotNull List<VerifyStep> verify,
        @NotNull List<LegalBasis> legalBasis,
        @NotNull List<String> views,
        @NotNull LocalDateTime occurredFrom,
        @NotNull LocalDateTime occurredTo,
        @NotNull Provenance provenance) {

    record FindingNumber(
            @NotNull String name,
            @NotNull String label,
            @Nullable String unit,
            @NotNull String value) {}

    record RelatedSubject(
            @NotNull String kind,
            @NotNull String id,
            @NotNull String label) {}

    record InnocentExplanation(
            @NotNull String text,

            @NotNull @Schema(allowableValues = {"excluded", "open"})
            String status,

            @Nullable String note) {}

    record VerifyStep(@NotNull String what, @NotNull String window) {}

    record LegalBasis(
            @NotNull String law,
            @NotNull String article,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    record Provenance(
            @NotNull String detectorSha256,
            @NotNull Map<String, String> parameters,
            @NotNull String engineVersion,
            @NotNull String snapshot,
            @NotNull String runId,
            @NotNull LocalDateTime runAt) {}
}
