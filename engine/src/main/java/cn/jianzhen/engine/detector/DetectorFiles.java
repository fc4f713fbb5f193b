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

    /** One digest over the three; line ends and trailing blanks do not count. */
    public String sha256() {
        return Sha256.hex(normalised(yaml) + '\0' + normalised(query) + '\0' + normalised(cases));
    }

    private static String normalised(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
