package cn.jianzhen.platform.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.detector.PowerCurve;
import cn.jianzhen.engine.detector.PowerCurve.Count;
import cn.jianzhen.engine.detector.PowerCurve.Measured;
import cn.jianzhen.engine.detector.PowerCurve.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PowerViewTest {
    private static final PowerCurve CURVE = new PowerCurve(
            "line-overlap",
            new Measured(2, "ab", "0.1.0", LocalDate.of(2026, 11, 24), 24_000, List.of(8001L)),
            List.of(
                    new Point("line_overlap", 0, new Count(20, 4, 3)),
                    new Point("line_overlap", 1, new Count(20, 20, 20))),
            new Count(40_000, 2, 0));

    @Test
    void theCurveIsShownWithItsLimitsAndTheRateWithItsUpperOne() {
        PowerView view = PowerView.of(CURVE, Map.of("line_overlap", "同线检验重叠"));

        assertThat(view.version()).isEqualTo(2);
        assertThat(view.falseAlarms()).isEqualTo(2);
        assertThat(view.per10000()).isCloseTo(0.5, within(1e-9));
        assertThat(view.per10000High()).isCloseTo(1.57, within(0.01));
        assertThat(view.schemes()).singleElement().satisfies(scheme -> {
            assertThat(scheme.label()).isEqualTo("同线检验重叠");
            assertThat(scheme.points()).hasSize(2);
            PowerView.PowerPoint faint = scheme.points().getFirst();
            assertThat(faint.share()).isEqualTo(0.2);
            assertThat(faint.low()).isCloseTo(0.0573, within(5e-5));
            assertThat(faint.high()).isCloseTo(0.4366, within(5e-5));
            assertThat(faint.hard()).isEqualTo(3);
        });
    }

    @Test
    void aSchemeWithoutAWordIsShownByItsName() {
        assertThat(PowerView.of(CURVE, Map.of()).schemes().getFirst().label()).isEqualTo("line_overlap");
    }
}
