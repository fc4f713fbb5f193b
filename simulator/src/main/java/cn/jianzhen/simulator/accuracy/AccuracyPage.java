package cn.jianzhen.simulator.accuracy;

import cn.jianzhen.engine.EngineVersion;
import cn.jianzhen.engine.detector.Catalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts {@code docs/explanation/accuracy.md} together. Two parts are measured elsewhere and come as fragments, two are read from
 * what {@code power} and {@code honest} left, and two are scored for this page.
 *
 * @param catalogue the detectors
 * @param fragments parts A and B
 * @param measured folder of power curves and honest rates
 * @param day of making
 */
public record AccuracyPage(Catalogue catalogue, Fragments fragments, Path measured, LocalDate day) {
    private static final String HEAD = """
            # Accuracy

            <!-- Made by a command, not by hand: ./jianzhen accuracy --sample SAMPLE --out docs/explanation/accuracy.md -->

            How far recomputed figures, simulated cities and findings can be trusted, in figures that were measured.
            A share is followed by how many of how many and, where three numbers stand, by the exact 95 % limits (Clopper and Pearson).

            """;

    /**
     * Findings against the truth of one source.
     *
     * @param score the score; null when it was not measured
     * @param seeds of the simulated cities; empty for the sample
     */
    public record Scored(@Nullable TruthScore score, List<Long> seeds) {
        public Scored {
            seeds = List.copyOf(seeds);
        }
    }

    public String text(Scored sample, Scored simulated) throws IOException {
        MeasuredSection sections = new MeasuredSection(measured, catalogue.detectors());
        return HEAD
                + "Page made on " + day + " with engine " + EngineVersion.current() + ", catalogue `"
                + catalogue.sha256() + "`.\n\n"
                + "## A. Recomputed against reported figures\n\n"
                + fragments.text(Fragments.RECOMPUTATION)
                + "## B. Simulated against measured statistics\n\n"
                + fragments.text(Fragments.STATISTICS)
                + "## C. Detection power\n\n" + POWER + sections.power()
                + "## D. The honest city\n\n" + HONEST + sections.honest()
                + "## E. Findings against truth on the sample\n\n" + sample(sample)
                + "## F. Findings against truth on simulated cities\n\n" + simulated(simulated);
    }

    private static final String POWER = """
            Share of the injected tests that a detector names, against the strength of the fraud (0 faint, 1 gross; what that means
            stands in the injection's own class). Named means: any band of the detector's score, with the test as the finding's
            subject or among the events it rests on. Some frauds have no strength; their curve is flat.

            """;

    private static final String HONEST = """
            Nobody cheats in these cities: every finding is false. A hard finding is one too many; for the rest each detector states
            how many it allows itself. `quiet`: with 95 % confidence within the bound. `not_proven`: nothing against the bound, too few
            tests to prove it. `loud`: above the bound, and CI fails.

            """;

    private String sample(Scored sample) {
        TruthScore score = sample.score();
        if (score == null) {
            return "Not measured for this page: no sample was given.\n\n";
        }
        return "Made by `./jianzhen accuracy --sample SAMPLE` on " + day + ": " + score.tests()
                + " tests of a package that the simulator did not make. Its truth names the schemes in its own words,"
                + " so recall stands by scheme. Nothing was tuned to it.\n\n"
                + new ScoreSection(score, false).text(catalogue.detectors());
    }

    private String simulated(Scored simulated) {
        TruthScore score = simulated.score();
        if (score == null) {
            return "Not measured for this page.\n\n";
        }
        String seeds = simulated.seeds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "Made by `./jianzhen accuracy` on " + day + ": " + score.tests() + " tests, seeds " + seeds
                + ", which were never used for developing; every scheme at its usual share, each deed of its own strength"
                + " (0.45 to 1).\n\n"
                + new ScoreSection(score, true).text(catalogue.detectors()).stripTrailing() + "\n";
    }
}
