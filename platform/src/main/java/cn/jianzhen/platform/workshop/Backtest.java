package cn.jianzhen.platform.workshop;

import cn.jianzhen.platform.detection.Precision;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal tried over the data, beside what the newest run found.
 *
 * @param state running, ran, not_enough_data, failed or cancelled
 * @param note why it did not run; empty when it did
 * @param elapsedSeconds how long it runs or ran
 * @param limitSeconds after which its query is stopped
 * @param before precision of what the newest run found
 * @param after precision of what the proposal finds, as far as it was checked
 */
record Backtest(
        long backtestId,
        String state,
        String note,
        LocalDateTime startedAt,
        long elapsedSeconds,
        int limitSeconds,
        List<BacktestGroup> groups,
        @Nullable Precision before,
        @Nullable Precision after) {

    /**
     * @param change gained, lost or kept
     * @param subjects the first ones
     * @param more whether there are others that are not listed
     */
    record BacktestGroup(
            String change,
            int count,
            int confirmed,
            int refuted,
            List<BacktestSubject> subjects,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            boolean more) {}

    /** What it is about, and what a check said. */
    record BacktestSubject(
            String subjectKind, String subjectId, @Nullable String outcome) {}
}
