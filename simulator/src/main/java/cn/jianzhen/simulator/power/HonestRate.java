package cn.jianzhen.simulator.power;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.PowerCurve.Count;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.statistic.Proportion;
import java.util.List;

/**
 * How often a detector spoke where nobody cheats.
 *
 * @param detector the detector
 * @param count findings over honest tests
 */
public record HonestRate(DetectorDefinition detector, Count count) {
    private static final double PER = 10_000;

    /** What the rate says about the detector's own bound. */
    public enum Verdict {
        /** No hard finding, and with 95 % confidence the rate is within the bound. */
        QUIET,
        /** No hard finding and nothing against the bound, but too few tests to prove it. */
        NOT_PROVEN,
        /** A hard finding, or with 95 % confidence the rate is above the bound. */
        LOUD
    }

    static HonestRate of(DetectorDefinition detector, JudgedCity city) {
        List<Finding> findings = city.findings(detector);
        long hard = findings.stream().filter(Named::isHard).count();
        // A finding is about one test or a few; more findings than tests would be no rate of tests.
        int tests = city.testsJudged(detector);
        return new HonestRate(detector, new Count(tests, Math.min(findings.size(), tests), hard));
    }

    HonestRate plus(HonestRate other) {
        return new HonestRate(detector, count.plus(other.count));
    }

    public double per10000() {
        return PER * rate().share();
    }

    /** With 95 % confidence no more than this. */
    public double atMostPer10000() {
        return PER * rate().atMost();
    }

    /** Hard findings: with 95 % confidence no more than this. */
    public double hardAtMostPer10000() {
        return PER * count.hardOnly().atMost();
    }

    private Proportion rate() {
        return count.any();
    }

    public Verdict verdict() {
        double bound = detector.aim().honestPer10000();
        if (count.hard() > 0 || PER * rate().atLeast() > bound) {
            return Verdict.LOUD;
        }
        return atMostPer10000() <= bound ? Verdict.QUIET : Verdict.NOT_PROVEN;
    }
}
