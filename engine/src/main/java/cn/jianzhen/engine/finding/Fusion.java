package cn.jianzhen.engine.finding;

import cn.jianzhen.engine.finding.FusedScore.Basis;
import cn.jianzhen.engine.finding.FusedScore.Contribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Many findings about one subject, one score: each evidence family votes once, with its strongest finding, and the families are
 * taken as independent: 1 − Π(1 − score). Correlated detectors share a family, so that they do not count twice.
 */
public final class Fusion {
    /** No vote is worth certainty: it would silence every other one. */
    private static final double MOST = 0.9999;

    private record Ballot(Vote vote, double score, int checks) {
        /** What the vote adds on the scale on which independent votes add up. */
        double weight() {
            return -Math.log1p(-score);
        }
    }

    private static final Comparator<Ballot> STRENGTH = Comparator.comparingDouble(Ballot::score)
            .thenComparing(ballot -> ballot.vote().hard())
            .thenComparing(ballot -> ballot.vote().detectorId(), Comparator.reverseOrder());

    private Fusion() {}

    /** The order of the votes does not matter. Without votes the score is 0. */
    public static FusedScore of(List<Vote> votes, Calibration calibration) {
        Map<String, Ballot> families = new LinkedHashMap<>();
        for (Vote vote : votes) {
            families.merge(vote.family(), ballot(vote, calibration), (a, b) -> STRENGTH.compare(a, b) >= 0 ? a : b);
        }
        List<Ballot> counted = new ArrayList<>(families.values());
        counted.sort(STRENGTH.reversed().thenComparing(ballot -> ballot.vote().family()));
        return new FusedScore(
                fused(counted, ballot -> true),
                fused(counted, ballot -> ballot.vote().hard()),
                fused(counted, ballot -> !ballot.vote().hard()),
                basis(counted),
                counted.stream().mapToInt(Ballot::checks).sum(),
                contributions(counted));
    }

    private static Ballot ballot(Vote vote, Calibration calibration) {
        Calibration.Estimate estimate = calibration.estimate(vote);
        return new Ballot(vote, Math.max(0, Math.min(estimate.score(), MOST)), estimate.checks());
    }

    private static double fused(List<Ballot> ballots, Predicate<Ballot> counted) {
        return -Math.expm1(
                -ballots.stream().filter(counted).mapToDouble(Ballot::weight).sum());
    }

    /** The fused score is split in proportion to the weights, so that the parts sum up to it. */
    private static List<Contribution> contributions(List<Ballot> ballots) {
        double weights = ballots.stream().mapToDouble(Ballot::weight).sum();
        double score = -Math.expm1(-weights);
        return ballots.stream()
                .map(ballot -> new Contribution(
                        ballot.vote().family(),
                        ballot.vote().detectorId(),
                        ballot.vote().hard(),
                        ballot.score(),
                        ballot.checks(),
                        weights == 0 ? 0 : score * ballot.weight() / weights))
                .toList();
    }

    private static Basis basis(List<Ballot> ballots) {
        long calibrated = ballots.stream().filter(ballot -> ballot.checks() > 0).count();
        if (calibrated == 0) {
            return Basis.START;
        }
        return calibrated == ballots.size() ? Basis.CALIBRATED : Basis.PARTLY;
    }
}
