package cn.jianzhen.platform.detection;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The findings about one subject in one score, with its parts.
 *
 * @param score 0 to 1
 * @param hard the same of the hard ones alone
 * @param soft the same of the soft ones alone
 * @param basis whether the scores are the detectors' own estimates or were moved by checks
 * @param checks how many settled checks they rest on
 */
record FusedView(
        double score,
        double hard,
        double soft,

        @Schema(allowableValues = {"start", "partly", "calibrated"})
        String basis,

        int checks,
        List<FusedPart> parts) {

    /** One family's vote: its strongest detector, that finding's score, and what it adds to the fused score. */
    record FusedPart(
            String family, String detectorId, String title, boolean hard, double score, int checks, double part) {}
}
