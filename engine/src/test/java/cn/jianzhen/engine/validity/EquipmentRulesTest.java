package cn.jianzhen.engine.validity;

import static cn.jianzhen.engine.validity.GivenTest.check;
import static cn.jianzhen.engine.validity.States.assertFourWays;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.standard.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EquipmentRulesTest {
    private static GivenTest vmas() {
        return new GivenTest(Method.VMAS).rows(2, 195);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coast_down", "leak", "zero", "span_low", "hc_residue", "flow_o2", "weather"})
    void theEquipmentWasFoundGoodThatDayBeforeTheTest(String kind) {
        String rule = "check-" + kind.replace('_', '-');
        assertFourWays(
                rule,
                vmas().checked(check(kind, 120, true)),
                vmas().checked(check(kind, 120, false), check(kind, 0, true)),
                vmas().checked(check(kind, 120, true), check(kind, 60, false)),
                vmas());
        assertThat(vmas().checked(check(kind, -1, true)).state(rule)).isEqualTo(RuleOutcome.State.BROKEN);
        assertThat(vmas().checked(check("parasitic", 120, true)).state(rule)).isEqualTo(RuleOutcome.State.BROKEN);
    }

    @Test
    void aSmokemeterIsCheckedForDieselOnly() {
        GivenTest lugdown = new GivenTest(Method.LUGDOWN).fuel("diesel", 9000).rows(3, 12);
        assertThat(lugdown.checked(check("smoke_filter", 60, true)).state("check-smoke-filter"))
                .isEqualTo(RuleOutcome.State.HOLDS);
        assertThat(lugdown.checked(check("leak", 60, true)).state("check-smoke-filter"))
                .isEqualTo(RuleOutcome.State.BROKEN);
        assertThat(vmas().outcomes()).extracting(each -> each.rule().id()).doesNotContain("check-smoke-filter");
    }
}
