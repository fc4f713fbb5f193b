package cn.jianzhen.engine.recompute;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes what was compared as a part of {@code docs/explanation/accuracy.md}: Markdown in English, below its heading. */
public final class AccuracySection {
    private final Accuracy accuracy;
    private final List<VersionFactor> versions;
    private final StringBuilder text = new StringBuilder();

    private AccuracySection(Accuracy accuracy, List<VersionFactor> versions) {
        this.accuracy = accuracy;
        this.versions = versions;
    }

    /**
     * The section's text without its own heading; headings inside it are of level 3.
     *
     * @param versions how software versions compute VMAS, {@link VmasReadings#versions()}
     * @param made one sentence: by which command, on what
     */
    public static String of(Accuracy accuracy, List<VersionFactor> versions, String made) {
        AccuracySection section = new AccuracySection(accuracy, versions);
        section.text.append(made).append("\n\n");
        section.distribution();
        section.versions();
        section.outliers();
        section.rules();
        return section.text.toString().strip() + "\n";
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void distribution() {
        line(String.format(
                Locale.ROOT,
                "%d tests with reported figures; %d figures could not be recomputed.",
                accuracy.tests(),
                accuracy.notComputable()));
        line("");
        line("### Distribution of |reported − recomputed|, in units of the last reported digit");
        line("");
        line("| Item | Figures | Median | 90 % | 99 % | Largest | Within half a digit | Within tolerance |");
        line("|---|---|---|---|---|---|---|---|");
        for (String item : accuracy.items()) {
            double[] sorted = accuracy.lastDigits(item);
            line(String.format(
                    Locale.ROOT,
                    "| `%s` | %d | %.2f | %.2f | %.2f | %.2f | %.1f %% | %.1f %% |",
                    item,
                    sorted.length,
                    quantile(sorted, 0.5),
                    quantile(sorted, 0.9),
                    quantile(sorted, 0.99),
                    sorted[sorted.length - 1],
                    100 * half(sorted),
                    100.0 * accuracy.agreeing(item) / sorted.length));
        }
        line("");
        line(
                "Half a digit is what rounding alone makes. The tolerance is the larger of one last digit and 1 % (VMAS 2 %).");
        line(
                "VMAS goes beyond half a digit because the record holds CO to 0.01 % and oxygen to 0.01 %, while the station's program");
        line("sums unrounded readings; neighbouring seconds are alike, so their rounding errors do not average out.");
        line("");
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static double half(double[] sorted) {
        return (double) Arrays.stream(sorted).filter(each -> each <= 0.505).count() / sorted.length;
    }

    private void versions() {
        if (versions.isEmpty()) {
            return;
        }
        line("### How software versions compute VMAS");
        line("");
        line("| Version | Lines | Tests | Reported / recomputed | Largest distance of a line | Read as |");
        line("|---|---|---|---|---|---|");
        for (VersionFactor each : versions) {
            line(String.format(
                    Locale.ROOT,
                    "| `%s` | %d | %d | %.4f | %.2f %% | %s |",
                    each.softwareVersion(),
                    each.lines(),
                    each.tests(),
                    each.factor(),
                    100 * each.spread(),
                    meaning(each.state())));
        }
        line("");
    }

    private static String meaning(VersionFactor.State state) {
        return switch (state) {
            case AS_STANDARD -> "the standard's formula";
            case LAWFUL_FACTOR -> "a constant factor of the version, taken into account; not a falsification";
            case UNEXPLAINED -> "unexplained: to be looked into";
        };
    }

    private void outliers() {
        line("### Figures outside their tolerance");
        line("");
        if (accuracy.outlierCount() == 0) {
            line("None.");
            line("");
            return;
        }
        line(String.format(Locale.ROOT, "%d figures.", accuracy.outlierCount()));
        line("");
        line("| Report | Item | Reported | Recomputed | Tolerance | Explanation |");
        line("|---|---|---|---|---|---|");
        for (ComparedItem each : accuracy.outliers()) {
            line(String.format(
                    Locale.ROOT,
                    "| %s | `%s` | %s | %.4f | %.4f | %s |",
                    each.reportNo(),
                    each.item(),
                    each.reported(),
                    each.factor() * each.recomputed(),
                    each.tolerance(),
                    explanation(each)));
        }
        if (accuracy.outlierCount() > accuracy.outliers().size()) {
            line(String.format(
                    Locale.ROOT,
                    "| … | %d more | | | | |",
                    accuracy.outlierCount() - accuracy.outliers().size()));
        }
        line("");
    }

    private static String explanation(ComparedItem item) {
        return item.rulesBroken().isEmpty()
                ? "none: the reported figure does not follow from the record"
                : "the test also broke " + String.join(", ", item.rulesBroken());
    }

    private void rules() {
        line("### Rules that were not kept");
        line("");
        if (accuracy.broken().isEmpty()) {
            line("None.");
            return;
        }
        line("| Rule | Tests | Share |");
        line("|---|---|---|");
        accuracy.broken()
                .forEach((rule, count) -> line(String.format(
                        Locale.ROOT, "| %s | %d | %.2f %% |", rule, count, 100.0 * count / accuracy.tests())));
    }
}
