package cn.jianzhen.detectors;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.ScoreRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who has earned to be active: a detector that was quiet over honest cities without a single hard finding, and whose precision
 * was measured on cities nobody looked at (section F of accuracy.md) and is high enough.
 */
record Life(Map<String, Honest> honest, Map<String, Precision> precision) {
    /** Of the findings of an active detector at least this share rested on fraud. */
    static final double LEAST_PRECISION = 0.8;

    /** One or two right findings prove nothing. */
    private static final int LEAST_FINDINGS = 3;

    /** What scores less is a list to look through, and never an alarm. */
    private static final double LEAST_SCORE = 0.1;

    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z0-9-]+)` \\| ([\\d,]+) \\| .* \\| .*\\(([\\d,]+)/([\\d,]+);.*\\) \\| .* \\|");

    /** Where a detector stands in its life. */
    record Stage(String id, String status, int version, double highestScore) {
        static Stage of(DetectorDefinition detector) {
            double highest = detector.score().bands().stream()
                    .mapToDouble(ScoreRule.Band::score)
                    .max()
                    .orElse(0);
            return new Stage(detector.id(), detector.status(), detector.version(), highest);
        }
    }

    /** A row of honest.csv. */
    record Honest(int version, int hardFindings, String verdict, String measuredOn) {
        boolean proven() {
            return verdict.equals("quiet") && hardFindings == 0;
        }
    }

    /** Findings of a detector, and how many of them name or rest on something in the truth. */
    record Precision(int right, int findings) {
        boolean enough() {
            return findings >= LEAST_FINDINGS && right >= LEAST_PRECISION * findings;
        }
    }

    static Life read(Path detectors, Path accuracy) throws IOException {
        return new Life(
                honest(Files.readAllLines(detectors.resolve("power/honest.csv"))),
                precision(Files.readAllLines(accuracy)));
    }

    static Map<String, Honest> honest(List<String> lines) {
        List<String> header = List.of(lines.get(0).split(","));
        Map<String, Honest> rows = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(","));
            rows.put(
                    cells.get(header.indexOf("detector_id")),
                    new Honest(
                            Integer.parseInt(cells.get(header.indexOf("detector_version"))),
                            Integer.parseInt(cells.get(header.indexOf("hard_findings"))),
                            cells.get(header.indexOf("verdict")),
                            cells.get(header.indexOf("measured_on"))));
        }
        return rows;
    }

    /** The table of detectors in section F; a detector without findings has no precision. */
    static Map<String, Precision> precision(List<String> page) {
        Map<String, Precision> rows = new LinkedHashMap<>();
        boolean inside = false;
        for (String line : page) {
            inside = line.startsWith("## ") ? line.startsWith("## F.") : inside;
            Matcher row = ROW.matcher(line);
            if (inside && row.matches()) {
                rows.put(row.group(1), new Precision(number(row.group(3)), number(row.group(4))));
            }
        }
        return rows;
    }

    /** What stands against the detectors that are active; every line says what to do. */
    List<String> objections(List<Stage> detectors) {
        List<String> objections = new ArrayList<>();
        for (Stage detector : detectors) {
            Honest measured = honest.get(detector.id());
            if (detector.status().equals("active") && (measured == null || !measured.proven())) {
                objections.add(detector.id() + " is active and not proven quiet in power/honest.csv: measure it with"
                        + " ./jianzhen honest, or put it back to 'status: trial'");
            }
        }
        return objections;
    }

    /** True when it is on trial and everything measured belongs to the version that stands there. */
    boolean earned(Stage detector) {
        Honest measured = honest.get(detector.id());
        Precision found = precision.get(detector.id());
        return detector.status().equals("trial")
                && detector.highestScore() >= LEAST_SCORE
                && measured != null
                && measured.proven()
                && measured.version() == detector.version()
                && found != null
                && found.enough();
    }

    /** The detector's YAML with the next version, active, and the history entry that says why. */
    String promoted(Stage detector, String yaml) {
        int next = detector.version() + 1;
        Precision found = precision.get(detector.id());
        String entry = "  - {version: " + next + ", date: " + dateOf(honest.get(detector.id()))
                + ", text: 转为启用：诚实城市误报达标且无硬误报，模拟城市疑点属实 " + (found == null ? "" : found.right() + "/" + found.findings())
                + "；规则未改}\n";
        return yaml.replaceFirst("(?m)^version: \\d+$", "version: " + next)
                        .replaceFirst("(?m)^status: trial$", "status: active")
                + entry;
    }

    private static String dateOf(@Nullable Honest measured) {
        return measured == null ? "" : measured.measuredOn();
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }
}
