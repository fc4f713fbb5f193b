package cn.jianzhen.engine.report;

import cn.jianzhen.engine.finding.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What keeps the file small enough to be sent and opened; the report states each limit that it met.
 *
 * @param detailed findings that are shown with their evidence, the surest first; the others are counted
 * @param perDetector of every detector so many of the surest are among them, so that none is crowded out
 * @param drawnCharacters room for pictures and tables of evidence; findings after it are shown without
 * @param related related inspections or tests that one finding lists
 */
record ReportLimits(int detailed, int perDetector, int drawnCharacters, int related) {
    static ReportLimits standard() {
        return new ReportLimits(200, 10, 8_000_000, 20);
    }

    /** Which findings are shown with their evidence, in the order given: the surest first. */
    List<Finding> shown(List<Finding> findings) {
        Map<String, List<Finding>> byDetector = findings.stream()
                .collect(Collectors.groupingBy(finding -> finding.provenance().detectorId()));
        Set<Finding> chosen = byDetector.values().stream()
                .flatMap(found -> found.stream().limit(perDetector))
                .limit(detailed)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (Finding finding : findings) {
            if (chosen.size() < detailed) {
                chosen.add(finding);
            }
        }
        return findings.stream().filter(chosen::contains).toList();
    }
}
