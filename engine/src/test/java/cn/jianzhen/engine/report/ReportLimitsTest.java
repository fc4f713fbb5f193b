package cn.jianzhen.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.Provenance;
import cn.jianzhen.engine.finding.Subject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportLimitsTest {
    private static Finding finding(String detector, int number) {
        Provenance provenance = new Provenance("run", detector, 1, "sha", Map.of(), "0.1", "s");
        Subject subject = Subject.inspection(detector + number);
        return new Finding(
                detector + number, provenance, 1, "hard", "trace", subject, List.of(), 1, null, null, "", Map.of());
    }

    private static List<String> shown(ReportLimits limits, Finding... findings) {
        return limits.shown(List.of(findings)).stream().map(Finding::findingId).toList();
    }

    @Test
    void noDetectorIsCrowdedOutAndTheOrderStays() {
        ReportLimits limits = new ReportLimits(3, 1, 0, 0);
        assertThat(shown(limits, finding("a", 1), finding("a", 2), finding("a", 3), finding("b", 1), finding("b", 2)))
                .containsExactly("a1", "a2", "b1");
    }

    @Test
    void fewFindingsAreAllShown() {
        assertThat(shown(new ReportLimits(3, 1, 0, 0), finding("a", 1), finding("a", 2)))
                .containsExactly("a1", "a2");
        assertThat(shown(new ReportLimits(3, 1, 0, 0))).isEmpty();
    }
}
