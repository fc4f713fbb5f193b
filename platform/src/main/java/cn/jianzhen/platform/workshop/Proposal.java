package cn.jianzhen.platform.workshop;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of the proposals. */
record Proposal(
        long proposalId,
        String detectorId,
        int detectorVersion,
        String detectorSha256,
        String reason,
        String state,
        String author,
        LocalDateTime createdAt,
        @Nullable String decidedBy,
        @Nullable LocalDateTime decidedAt,
        @Nullable String decisionNote) {

    /** A parameter's value before and after. */
    record Value(String name, double before, double after) {}

    /** Nothing more happens to it. */
    boolean decided() {
        return decidedBy != null;
    }
}
