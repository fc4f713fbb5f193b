package cn.jianzhen.platform.detection;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of the engine's findings, with the time of its run. */
record FindingRow(
        String findingId,
        String runId,
        String detectorId,
        String detectorVersion,
        String detectorSha256,
        int category,
        String strength,
        String family,
        String subjectKind,
        String subjectId,
        @Nullable String related,
        double score,
        LocalDateTime occurredFrom,
        LocalDateTime occurredTo,
        String explanation,
        @Nullable String evidence,
        @Nullable String parameters,
        String engineVersion,
        String snapshot,
        LocalDateTime runAt,
        @Nullable String countyCode) {

    boolean hard() {
        return strength.equals("hard");
    }
}
