package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.finding.Sha256;
import java.util.stream.Collectors;

/**
 * The three files of a detector.
 *
 * @param yaml detector.yaml
 * @param query query.sql
 * @param cases cases.yaml
 */
public record DetectorFiles(String yaml, String query, String cases) {
    private static final String VIEWS = "views:";

    /** One digest over the three; line ends and trailing blanks do not count. */
    public String sha256() {
        return Sha256.hex(normalised(yaml) + '\0' + normalised(query) + '\0' + normalised(cases));
    }

    /**
     * The same without what only tells how a finding is shown: pictures may be chosen anew, and no finding changes. What the version
     * lock compares.
     */
    public String judgingSha256() {
        return new DetectorFiles(withoutViews(yaml), query, cases).sha256();
    }

    /** Views are a key of the first level; what is indented below it, or a list there, belongs to it. */
    private static String withoutViews(String yaml) {
        StringBuilder kept = new StringBuilder();
        boolean inside = false;
        for (String line : yaml.lines().toList()) {
            boolean goesOn = line.isBlank() || line.startsWith(" ") || line.startsWith("-");
            inside = line.startsWith(VIEWS) || (inside && goesOn);
            if (!inside) {
                kept.append(line).append('\n');
            }
        }
        return kept.toString();
    }

    private static String normalised(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
