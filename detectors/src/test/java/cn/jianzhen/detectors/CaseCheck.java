package cn.jianzhen.detectors;

import cn.jianzhen.detectors.DetectorCase.Expected;
import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what a detector found with what a case expects. */
final class CaseCheck {
    private static final double SMALL = 1e-6;

    private CaseCheck() {}

    /** All differences; empty when the case holds. */
    static List<String> differences(DetectorCase given, DetectorOutcome outcome) {
        List<Expected> expected = given.expect();
        if (expected == null) {
            return outcome.state() == DetectorOutcome.State.NOT_ENOUGH_DATA
                    ? List.of()
                    : List.of("expected not_enough_data, was " + outcome.state() + " " + outcome.note());
        }
        List<String> differences = new ArrayList<>();
        if (outcome.state() != DetectorOutcome.State.RAN) {
            return List.of("the detector did not run: " + outcome.state() + " " + outcome.note());
        }
        for (Expected one : expected) {
            outcome.findings().stream()
                    .filter(finding -> finding.subject().toString().equals(one.subject()))
                    .findFirst()
                    .ifPresentOrElse(
                            finding -> compare(one, finding, differences),
                            () -> differences.add("no finding about " + one.subject()));
        }
        outcome.findings().stream()
                .filter(finding -> expected.stream()
                        .noneMatch(one -> one.subject().equals(finding.subject().toString())))
                .forEach(finding -> differences.add("unexpected finding: " + finding.explanation()));
        return differences;
    }

    private static void compare(Expected expected, Finding finding, List<String> differences) {
        List<String> related = finding.related().stream().map(Subject::toString).toList();
        differ("related", expected.related(), related, differences);
        differ("score", expected.score(), finding.score(), differences);
        differ("strength", expected.strength(), finding.strength(), differences);
        expected.evidence().forEach((column, value) -> {
            Object found = finding.evidence().get(column);
            if (!same(value, found)) {
                differences.add(finding.subject() + " " + column + ": expected " + value + ", was " + found);
            }
        });
        if (finding.explanation().contains("{") || finding.explanation().contains("null")) {
            differences.add("the explanation is not filled: " + finding.explanation());
        }
    }

    private static void differ(String what, @Nullable Object expected, Object found, List<String> differences) {
        if (expected != null && !expected.equals(found)) {
            differences.add(what + ": expected " + expected + ", was " + found);
        }
    }

    private static boolean same(String expected, @Nullable Object found) {
        if (found instanceof Number number) {
            return Math.abs(Double.parseDouble(expected) - number.doubleValue()) < SMALL;
        }
        return expected.equals(String.valueOf(found));
    }
}
