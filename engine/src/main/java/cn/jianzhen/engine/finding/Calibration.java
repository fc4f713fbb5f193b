package cn.jianzhen.engine.finding;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What checks have taught about the detectors' scores. A detector's score is where it starts; once inspectors have settled
 * {@link #ENOUGH} of its findings of that strength, the score moves towards the share that was confirmed:
 * (confirmed + {@link #WEIGHT} × score) / (checks + {@link #WEIGHT}). Why this and not a fitted curve: ADR 0013.
 */
public final class Calibration {
    /** Fewer checks than this say too little to move a score. */
    public static final int ENOUGH = 10;
    /** As many checks as the analyst's own estimate is worth. */
    public static final int WEIGHT = 10;

    private record Key(String detectorId, boolean hard) {}

    private record Tally(int confirmed, int checks) {
        static final Tally NONE = new Tally(0, 0);

        static Tally of(List<CheckedFinding> checked) {
            return new Tally(
                    (int) checked.stream().filter(CheckedFinding::confirmed).count(), checked.size());
        }
    }

    /**
     * A score after the checks.
     *
     * @param score 0-1, the chance that an inspector confirms
     * @param checks how many settled checks it rests on; 0 = still the starting estimate
     */
    public record Estimate(double score, int checks) {}

    private final Map<Key, Tally> tallies;

    private Calibration(Map<Key, Tally> tallies) {
        this.tallies = tallies;
    }

    /** Nothing was checked yet. */
    public static Calibration none() {
        return of(List.of());
    }

    public static Calibration of(List<CheckedFinding> checked) {
        return new Calibration(checked.stream()
                .collect(Collectors.groupingBy(
                        one -> new Key(one.detectorId(), one.hard()),
                        Collectors.collectingAndThen(Collectors.toList(), Tally::of))));
    }

    /** Within one detector and strength the order of the scores is kept: more checks never turn two findings round. */
    public Estimate estimate(Vote vote) {
        Tally tally = tallies.getOrDefault(new Key(vote.detectorId(), vote.hard()), Tally.NONE);
        if (tally.checks() < ENOUGH) {
            return new Estimate(vote.score(), 0);
        }
        double score = (tally.confirmed() + WEIGHT * vote.score()) / (tally.checks() + WEIGHT);
        return new Estimate(score, tally.checks());
    }
}
