package cn.jianzhen.platform.workshop;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the page shows it.
 *
 * @param own whether the person made it
 * @param stale whether the detector has changed since
 */
record ProposalView(
        long proposalId,
        String detectorId,
        int version,
        String reason,

        @Schema(allowableValues = {"draft", "tested", "submitted", "approved", "refused"})
        String state,

        String author,
        LocalDateTime createdAt,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt,
        @Nullable String decisionNote,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean own,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean stale,

        List<ProposalChange> changes,
        @Nullable Backtest backtest) {

    /** One parameter. */
    record ProposalChange(
            String name, String label, @Nullable String unit, double before, double after) {}
}
