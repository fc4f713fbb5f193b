package cn.jianzhen.engine.validity;

import static cn.jianzhen.engine.validity.GivenTest.cell;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.standard.Confidence;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.trace.TraceChannel;
import org.junit.jupiter.api.Test;

class StandardVerdictTest {
    private static GivenTest.Cell[] gas(double co, double hc) {
        return new GivenTest.Cell[] {
            cell(TraceChannel.CO_PCT, co),
            cell(TraceChannel.HC_PPM, hc),
            cell(TraceChannel.CO2_PCT, 15),
            cell(TraceChannel.O2_PCT, 0.2)
        };
    }

    private static GivenTest idle(double co, double hc) {
        return new GivenTest(Method.TWO_SPEED_IDLE)
                .fuel("petrol", 1800)
                .vehicle("4wd", "manual")
                .because("四驱不可转两驱")
                .rows(1, 15, gas(0.1, 10))
                .rows(2, 30, gas(0.1, 10))
                .rows(3, 15, gas(0.1, 10))
                .rows(4, 30, gas(co, hc));
    }

    @Test
    void aCleanTestPasses() {
        StandardVerdict verdict = idle(0.1, 10).verdict();
        assertThat(verdict.demanded()).isEqualTo(Demand.PASS);
        assertThat(verdict.contradicts()).isFalse();
        assertThat(verdict.reasons()).isEmpty();
        assertThat(idle(0.1, 10).reported("fail").verdict().contradicts()).isTrue();
    }

    @Test
    void aDirtyOneFailsWithTheNumbers() {
        StandardVerdict verdict = idle(0.9, 10).verdict();
        assertThat(verdict.demanded()).isEqualTo(Demand.FAIL);
        assertThat(verdict.contradicts()).isTrue();
        assertThat(verdict.reasons()).containsExactly("怠速CO重新计算为0.9%，限值不高于0.6");
        assertThat(idle(0.9, 10).reported("fail").verdict().contradicts()).isFalse();
    }

    @Test
    void withinTheToleranceNothingIsContradicted() {
        StandardVerdict verdict = idle(0.61, 10).verdict();
        assertThat(verdict.demanded()).isEqualTo(Demand.FAIL);
        assertThat(verdict.contradicts()).isFalse();
        assertThat(verdict.reasons()).singleElement().asString().contains("差值在允许误差之内");
        assertThat(idle(0.60, 10).reported("fail").verdict().contradicts()).isFalse();
    }

    @Test
    void aBrokenRuleMakesItInvalidAndAHintDoesNot() {
        StandardVerdict broken = idle(0.1, 10).because(null).verdict();
        assertThat(broken.demanded()).isEqualTo(Demand.INVALID);
        assertThat(broken.contradicts()).isTrue();
        assertThat(broken.reasons()).containsExactly("检验方法不适用于该车");
        assertThat(broken.confidence()).isEqualTo(Confidence.MEMORY);
        GivenTest cold = idle(0.1, 10).rows(4, 1, cell(TraceChannel.OIL_C, 20));
        assertThat(cold.state("oil-temperature")).isEqualTo(RuleOutcome.State.BROKEN);
        assertThat(cold.verdict().demanded()).isNotEqualTo(Demand.INVALID);
        assertThat(idle(0.1, 10).because(null).reported("aborted").verdict().contradicts())
                .isFalse();
    }

    @Test
    void anAdvisoryLimitIsNotJudged() {
        GivenTest gas = idle(0.1, 200).fuel("cng", 1800);
        assertThat(idle(0.1, 200).verdict().demanded()).isEqualTo(Demand.FAIL);
        assertThat(gas.verdict().demanded()).isEqualTo(Demand.PASS);
        assertThat(gas.reported("fail").verdict().contradicts()).isFalse();
    }

    @Test
    void withoutARecordNothingCanBeComputed() {
        StandardVerdict none = new GivenTest(Method.VMAS).verdict();
        assertThat(none.demanded()).isEqualTo(Demand.NOT_COMPUTABLE);
        assertThat(none.reasons()).containsExactly("没有过程数据");
        GivenTest withoutGas = new GivenTest(Method.VMAS).rows(2, 195);
        assertThat(withoutGas.verdict().demanded()).isEqualTo(Demand.NOT_COMPUTABLE);
    }

    @Test
    void ofTwoModesTheSecondDecides() {
        GivenTest.Cell[] dirty = asm(900);
        GivenTest.Cell[] clean = asm(200);
        GivenTest second = new GivenTest(Method.ASM)
                .fuel("petrol", 1800)
                .rows(1, 5)
                .rows(2, 10)
                .rows(3, 10, dirty)
                .rows(4, 65, dirty);
        assertThat(second.state("asm-2540-missing")).isEqualTo(RuleOutcome.State.BROKEN);
        second.rows(0, 9).rows(6, 5).rows(7, 10).rows(8, 10, clean);
        assertThat(second.verdict().demanded()).isEqualTo(Demand.PASS);
    }

    private static GivenTest.Cell[] asm(double no) {
        return new GivenTest.Cell[] {
            cell(TraceChannel.CO_PCT, 0.05),
            cell(TraceChannel.HC_PPM, 10),
            cell(TraceChannel.NO_PPM, no),
            cell(TraceChannel.CO2_PCT, 14.9)
        };
    }

    @Test
    void aWeakEngineFails() {
        GivenTest weak = new GivenTest(Method.LUGDOWN)
                .fuel("diesel", 9000)
                .rows(1, 5, load(75, 20))
                .rows(1, 5, load(70, 30))
                .rows(1, 5, load(55, 20))
                .rows(3, 12, load(70, 30))
                .rows(5, 12, load(56, 30));
        assertThat(weak.verdict().demanded()).isEqualTo(Demand.FAIL);
        assertThat(weak.verdict().reasons()).anyMatch(text -> text.contains("修正最大轮边功率"));
        assertThat(weak.verdict().contradicts()).isTrue();
    }

    private static GivenTest.Cell[] load(double kmh, double kw) {
        return new GivenTest.Cell[] {
            cell(TraceChannel.SPEED_KMH, kmh),
            cell(TraceChannel.LOAD_KW, kw),
            cell(TraceChannel.K_M1, 0.3),
            cell(TraceChannel.NOX_PPM, 300)
        };
    }
}
