package cn.jianzhen.engine.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.finding.FusedScore.Basis;
import cn.jianzhen.engine.finding.FusedScore.Contribution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FusionTest {
    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final Vote COPY = new Vote("trace-exact-copy", "trace", true, 0.8);
    private static final Vote NEAR = new Vote("trace-near-copy", "trace", false, 0.6);
    private static final Vote REVISED = new Vote("result-revised", "time_person", false, 0.5);

    @Test
    void familiesAddUpAndAFamilyVotesOnce() {
        FusedScore fused = Fusion.of(List.of(NEAR, REVISED, COPY), Calibration.none());
        assertThat(fused.score()).isCloseTo(1 - 0.2 * 0.5, ROUNDING);
        assertThat(fused.contributions())
                .extracting(Contribution::detectorId)
                .containsExactly("trace-exact-copy", "result-revised");
    }

    @Test
    void hardStaysApartFromSoft() {
        FusedScore fused = Fusion.of(List.of(COPY, REVISED), Calibration.none());
        assertThat(fused.hard()).isCloseTo(0.8, ROUNDING);
        assertThat(fused.soft()).isCloseTo(0.5, ROUNDING);
        assertThat(Fusion.of(List.of(REVISED), Calibration.none()).hard()).isZero();
    }

    @Test
    void thePartsSumUpToTheScore() {
        FusedScore fused = Fusion.of(List.of(COPY, REVISED), Calibration.none());
        assertThat(fused.contributions().stream()
                        .mapToDouble(Contribution::part)
                        .sum())
                .isCloseTo(fused.score(), ROUNDING);
        double share = Math.log(0.2) / (Math.log(0.2) + Math.log(0.5));
        assertThat(fused.contributions().get(0).part()).isCloseTo(0.9 * share, ROUNDING);
    }

    @Test
    void theOrderOfTheVotesDoesNotMatter() {
        List<Vote> votes = new ArrayList<>(
                List.of(COPY, new Vote("z", "trace", true, 0.8), new Vote("a", "trace", false, 0.8), REVISED));
        FusedScore once = Fusion.of(votes, Calibration.none());
        Collections.reverse(votes);
        assertThat(Fusion.of(votes, Calibration.none())).isEqualTo(once);
        assertThat(once.contributions().get(0).detectorId()).isEqualTo("trace-exact-copy");
    }

    @Test
    void withoutVotesThereIsNoScoreAndCertaintyIsNeverReached() {
        assertThat(Fusion.of(List.of(), Calibration.none()))
                .isEqualTo(new FusedScore(0, 0, 0, Basis.START, 0, List.of()));
        assertThat(Fusion.of(List.of(new Vote("a", "trace", true, 1)), Calibration.none())
                        .score())
                .isLessThan(1);
    }

    @Test
    void withTooFewChecksTheScoreIsStillTheDetectorsOwn() {
        FusedScore fused = Fusion.of(List.of(COPY), Calibration.of(checks(COPY, 0, Calibration.ENOUGH - 1)));
        assertThat(fused.basis()).isEqualTo(Basis.START);
        assertThat(fused.score()).isCloseTo(0.8, ROUNDING);
        assertThat(fused.checks()).isZero();
    }

    @Test
    void enoughChecksMoveTheScoreTowardsTheConfirmedShare() {
        List<CheckedFinding> checked = checks(COPY, 3, 7);
        FusedScore fused = Fusion.of(List.of(COPY), Calibration.of(checked));
        assertThat(fused.basis()).isEqualTo(Basis.CALIBRATED);
        assertThat(fused.checks()).isEqualTo(10);
        assertThat(fused.score()).isCloseTo((3 + 10 * 0.8) / 20, ROUNDING);
    }

    @Test
    void checksOfAnotherStrengthOrDetectorMoveNothing() {
        Vote soft = new Vote(COPY.detectorId(), "trace", false, 0.6);
        Calibration calibration = Calibration.of(checks(COPY, 0, 50));
        assertThat(calibration.estimate(soft)).isEqualTo(new Calibration.Estimate(0.6, 0));
        FusedScore mixed = Fusion.of(List.of(COPY, REVISED), calibration);
        assertThat(mixed.basis()).isEqualTo(Basis.PARTLY);
        assertThat(mixed.contributions().get(0).detectorId()).isEqualTo("result-revised");
    }

    @Test
    void manyChecksLeaveNothingOfTheStartingEstimateButItsOrder() {
        Calibration calibration = Calibration.of(checks(COPY, 200, 800));
        double high = calibration.estimate(COPY).score();
        double low = calibration
                .estimate(new Vote(COPY.detectorId(), "trace", true, 0.4))
                .score();
        assertThat(high).isCloseTo(0.2, within(0.01)).isGreaterThan(low);
    }

    private static List<CheckedFinding> checks(Vote vote, int confirmed, int refuted) {
        List<CheckedFinding> checked = new ArrayList<>();
        for (int i = 0; i < confirmed + refuted; i++) {
            checked.add(new CheckedFinding(vote.detectorId(), vote.hard(), vote.score(), i < confirmed));
        }
        return checked;
    }
}
