package cn.jianzhen.simulator.accuracy;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.finding.Calibration;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.Fusion;
import cn.jianzhen.engine.finding.Subject;
import cn.jianzhen.engine.finding.Vote;
import cn.jianzhen.engine.statistic.Proportion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Whether fused scores are right: of the subjects with a fused score in a band, how many rest on fraud. A score is right where the
 * share lies in its band. Only active detectors vote, as in the list of leads.
 *
 * @param bands from low to high, one count for each of {@link #LOWS}
 */
public record Reliability(List<Proportion> bands) {
    private static final double[] LOWS = {0, 0.3, 0.5, 0.7, 0.9, 0.99};

    public Reliability {
        bands = List.copyOf(bands);
    }

    /** Fuses the findings about every subject, and holds the scores against the truth. */
    static Reliability of(List<Finding> findings, List<DetectorDefinition> detectors, Set<Subject> truth) {
        Set<String> active = detectors.stream()
                .filter(detector -> detector.status().equals("active"))
                .map(DetectorDefinition::id)
                .collect(Collectors.toSet());
        Map<Subject, List<Finding>> subjects = findings.stream()
                .filter(finding -> active.contains(finding.provenance().detectorId()))
                .collect(Collectors.groupingBy(Finding::subject, TreeMap::new, Collectors.toList()));
        long[] all = new long[LOWS.length];
        long[] right = new long[LOWS.length];
        for (List<Finding> own : subjects.values()) {
            int band = band(Fusion.of(votes(own), Calibration.none()).score());
            all[band]++;
            right[band] += own.stream().anyMatch(finding -> rests(finding, truth)) ? 1 : 0;
        }
        List<Proportion> bands = new ArrayList<>();
        for (int band = 0; band < LOWS.length; band++) {
            bands.add(new Proportion(right[band], all[band]));
        }
        return new Reliability(bands);
    }

    private static List<Vote> votes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Vote(
                        finding.provenance().detectorId(),
                        finding.family(),
                        finding.strength().equals("hard"),
                        finding.score()))
                .toList();
    }

    private static boolean rests(Finding finding, Set<Subject> truth) {
        return truth.contains(finding.subject()) || finding.related().stream().anyMatch(truth::contains);
    }

    private static int band(double score) {
        int place = Arrays.binarySearch(LOWS, score);
        return place >= 0 ? place : -place - 2;
    }

    /** Lower edge of a band. */
    static double low(int band) {
        return LOWS[band];
    }

    /** Upper edge of a band; 1 for the last. */
    static double high(int band) {
        return band + 1 < LOWS.length ? LOWS[band + 1] : 1;
    }

    Reliability plus(Reliability other) {
        List<Proportion> sums = new ArrayList<>();
        for (int band = 0; band < LOWS.length; band++) {
            Proportion one = bands.get(band);
            Proportion two = other.bands.get(band);
            sums.add(new Proportion(one.hits() + two.hits(), one.of() + two.of()));
        }
        return new Reliability(sums);
    }
}
