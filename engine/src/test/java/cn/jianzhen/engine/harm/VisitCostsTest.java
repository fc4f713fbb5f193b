package cn.jianzhen.engine.harm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.standard.Confidence;
import cn.jianzhen.engine.standard.InvalidStandardException;
import org.junit.jupiter.api.Test;

class VisitCostsTest {
    private static final String TEXT = """
            visits:
              - {kinds: [inspection], check: 看录像, officers: 1, hours: [1, 2, 3], travel: false, source: s, confidence: read, from: 2024-01-01}
              - {kinds: [station], check: 旧办法, officers: 9, hours: [9, 9, 9], travel: true, source: s, confidence: read, from: 2020-01-01, to: 2023-12-31}
              - {kinds: [station, line], check: 到站检查, officers: 2, hours: [2, 4, 8], travel: true, source: s, confidence: read, from: 2024-01-01}
            travel:
              - {counties: ["1"], hours: [1, 1, 2], source: s, confidence: read, from: 2024-01-01}
              - {counties: ["*"], hours: [2, 3, 4], source: s, confidence: memory, from: 2024-01-01}
            """;

    private final VisitCosts costs = VisitCosts.read("test.yaml", TEXT);

    @Test
    void aVisitCostsEveryOfficerTheCheckAndTheWay() {
        VisitCost cost = costs.of("station", "1").orElseThrow();
        assertThat(cost).isEqualTo(new VisitCost("到站检查", 2, new Range(6, 10, 20), new Range(2, 2, 4), Confidence.READ));
    }

    @Test
    void aCheckAtTheDeskHasNoWay() {
        VisitCost cost = costs.of("inspection", "1").orElseThrow();
        assertThat(cost.hours()).isEqualTo(new Range(1, 2, 3));
        assertThat(cost.travelHours()).isEqualTo(Range.ZERO);
    }

    @Test
    void theWayToOtherCountiesAndTheWeakestAssumptionAreTold() {
        VisitCost elsewhere = costs.of("line", "2").orElseThrow();
        assertThat(elsewhere.hours()).isEqualTo(new Range(8, 14, 24));
        assertThat(elsewhere.confidence()).isEqualTo(Confidence.MEMORY);
        assertThat(costs.of("line", null)).contains(elsewhere);
    }

    @Test
    void nothingIsGuessed() {
        assertThat(costs.of("phone", "1")).isEmpty();
    }

    @Test
    void theWholeListOfProblemsIsGiven() {
        String broken = TEXT.replace("officers: 1", "officers: 0")
                .replace("hours: [2, 3, 4]", "hours: [0, 3, 4]")
                .replace("check: 看录像", "chek: 看录像");
        assertThatThrownBy(() -> VisitCosts.read("test.yaml", broken))
                .isInstanceOf(InvalidStandardException.class)
                .hasMessageContaining("visits第1项 officers")
                .hasMessageContaining("travel第2项 hours")
                .hasMessageContaining("chek");
    }

    @Test
    void thePackagedAssumptionsKnowEveryKindOfSubject() {
        VisitCosts packaged = VisitCosts.packaged();
        for (String kind : Catalogue.bundled().vocabulary().subjectKinds().keySet()) {
            VisitCost cost = packaged.of(kind, "410802").orElseThrow(() -> new AssertionError(kind));
            assertThat(cost.hours().low()).as(kind).isPositive();
        }
        double near = packaged.of("station", "410802").orElseThrow().hours().expected();
        assertThat(packaged.of("station", "410825").orElseThrow().hours().expected())
                .isGreaterThan(near);
    }
}
