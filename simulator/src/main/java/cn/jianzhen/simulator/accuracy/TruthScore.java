package cn.jianzhen.simulator.accuracy;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.PowerCurve.Count;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.Subject;
import cn.jianzhen.engine.statistic.Proportion;
import cn.jianzhen.simulator.power.JudgedCity;
import cn.jianzhen.simulator.power.Named;
import cn.jianzhen.simulator.power.Truth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The findings of one or more packages held against their truth.
 *
 * @param tests inspections
 * @param detectors by detector
 * @param schemes by scheme and kind of subject
 * @param all every finding
 * @param hard the hard ones
 * @param evaluation those of score 0.5 and more, by category
 * @param reliability fused scores against the truth
 */
public record TruthScore(
        long tests,
        Map<String, DetectorScore> detectors,
        Map<SchemeKey, SchemeScore> schemes,
        Findings all,
        Findings hard,
        Evaluation evaluation,
        Reliability reliability) {
    private static final double LIKELY = 0.5;

    /**
     * How many findings are right.
     *
     * @param made findings
     * @param right those whose subject stands in the truth, whatever for
     * @param touching those whose subject or one of whose related events does: of two tests at once only one may be false
     */
    public record Findings(long made, long right, long touching) {
        static Findings of(Collection<Finding> findings, Set<Subject> truth) {
            return new Findings(
                    findings.size(),
                    findings.stream()
                            .filter(finding -> truth.contains(finding.subject()))
                            .count(),
                    findings.stream()
                            .filter(finding -> truth.contains(finding.subject())
                                    || finding.related().stream().anyMatch(truth::contains))
                            .count());
        }

        Findings plus(Findings other) {
            return new Findings(made + other.made, right + other.right, touching + other.touching);
        }

        public Proportion precision() {
            return new Proportion(right, made);
        }

        public Proportion touchingShare() {
            return new Proportion(touching, made);
        }
    }

    /** One detector: its findings, and how many of the subjects it aims at it named. */
    public record DetectorScore(Findings findings, Count aimed) {
        DetectorScore plus(DetectorScore other) {
            return new DetectorScore(findings.plus(other.findings), aimed.plus(other.aimed));
        }
    }

    /** A scheme, and the kind of its subjects. */
    public record SchemeKey(String kind, String scheme) implements Comparable<SchemeKey> {
        @Override
        public int compareTo(SchemeKey other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? scheme.compareTo(other.scheme) : byKind;
        }
    }

    /** One scheme: how many of its subjects any detector named, and how many each did. */
    public record SchemeScore(Count count, Map<String, Long> by) {
        SchemeScore plus(SchemeScore other) {
            Map<String, Long> sums = new TreeMap<>(by);
            other.by.forEach((detector, found) -> sums.merge(detector, found, Long::sum));
            return new SchemeScore(count.plus(other.count), sums);
        }
    }

    /** Scores one package. */
    public static TruthScore of(JudgedCity city, List<DetectorDefinition> detectors) {
        Set<Subject> truth = city.truth().subjects();
        List<Finding> findings = city.run().findings();
        Map<String, Named> named = new TreeMap<>();
        Map<String, DetectorScore> scores = new TreeMap<>();
        for (DetectorDefinition detector : detectors) {
            List<Finding> own = city.findings(detector);
            Named by = new Named(own);
            named.put(detector.id(), by);
            scores.put(detector.id(), new DetectorScore(Findings.of(own, truth), aimed(detector, city.truth(), by)));
        }
        return new TruthScore(
                city.tests(),
                scores,
                schemes(city.truth(), new Named(findings), named),
                Findings.of(findings, truth),
                Findings.of(findings.stream().filter(Named::isHard).toList(), truth),
                Evaluation.of(findings.stream().map(Evaluation.Claim::of).toList(), city.truth(), LIKELY, city.tests()),
                Reliability.of(findings, detectors, truth));
    }

    private static Count aimed(DetectorDefinition detector, Truth truth, Named named) {
        return detector.aim().schemes().stream()
                .map(scheme -> named.among(truth.subjects(scheme, detector.aim().subjectKind())))
                .reduce(Count.NONE, Count::plus);
    }

    private static Map<SchemeKey, SchemeScore> schemes(Truth truth, Named anybody, Map<String, Named> named) {
        Map<SchemeKey, Set<Subject>> subjects = truth.deeds().stream()
                .collect(Collectors.groupingBy(
                        deed -> new SchemeKey(deed.subject().kind(), deed.scheme()),
                        TreeMap::new,
                        Collectors.mapping(Truth.Deed::subject, Collectors.toSet())));
        Map<SchemeKey, SchemeScore> scores = new TreeMap<>();
        subjects.forEach((key, cheats) -> {
            Map<String, Long> by = new TreeMap<>();
            named.forEach((detector, names) -> {
                long found = names.among(cheats).found();
                if (found > 0) {
                    by.put(detector, found);
                }
            });
            scores.put(key, new SchemeScore(anybody.among(cheats), by));
        });
        return scores;
    }

    /** The scores of several packages as one. */
    public TruthScore plus(TruthScore other) {
        Map<String, DetectorScore> detectorSums = new TreeMap<>(detectors);
        other.detectors.forEach((id, score) -> detectorSums.merge(id, score, DetectorScore::plus));
        Map<SchemeKey, SchemeScore> schemeSums = new TreeMap<>(schemes);
        other.schemes.forEach((key, score) -> schemeSums.merge(key, score, SchemeScore::plus));
        return new TruthScore(
                tests + other.tests,
                detectorSums,
                schemeSums,
                all.plus(other.all),
                hard.plus(other.hard),
                evaluation.plus(other.evaluation),
                reliability.plus(other.reliability));
    }
}
