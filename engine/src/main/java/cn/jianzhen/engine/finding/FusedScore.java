package cn.jianzhen.engine.finding;

import java.util.List;

/**
 * The findings about one subject in one number, and where the number comes from.
 *
 * @param score 0-1, the chance that an inspector confirms at least one of them
 * @param hard 0-1, the same from the families that vote with a contradiction; 0 = none
 * @param soft 0-1, the same from the families that vote with a statistical hint; 0 = none
 * @param basis whether the scores are still the detectors' own
 * @param checks settled checks that the calibrated contributions rest on
 * @param contributions one per family, the largest part first
 */
public record FusedScore(
        double score, double hard, double soft, Basis basis, int checks, List<Contribution> contributions) {

    /** Where the contributions' scores come from. */
    public enum Basis {
        /** All are the detectors' own. */
        START,
        /** Some were moved by checks. */
        PARTLY,
        /** All were moved by checks. */
        CALIBRATED
    }

    /**
     * One family's vote.
     *
     * @param family the family
     * @param detectorId its strongest detector
     * @param hard the strength of that detector's finding
     * @param score 0-1, that finding's chance to be confirmed, after calibration
     * @param checks settled checks of that detector; 0 = its own score
     * @param part what it adds to the fused score; the parts sum up to it
     */
    public record Contribution(String family, String detectorId, boolean hard, double score, int checks, double part) {}

    public FusedScore {
        contributions = List.copyOf(contributions);
    }
}
