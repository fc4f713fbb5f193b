package cn.jianzhen.engine.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static Figure figure(Figure.@Nullable Target target, Double... values) {
        return new Figure("import_speed", "导入", "次/秒", List.of(values), target, "");
    }

    @Test
    void theMedianIsTheMiddleRunInWhateverOrderTheyCame() {
        assertThat(figure(null, 9.0, 1.0, 4.0).median()).isEqualTo(4);
        assertThat(figure(null, 9.0, 1.0, 4.0, 6.0).median()).isEqualTo(5);
        assertThat(figure(null, 7.0).median()).isEqualTo(7);
    }

    @Test
    void theExtremesStandBesideTheMedian() {
        assertThat(figure(null, 9.0, 1.0, 4.0).least()).isEqualTo(1);
        assertThat(figure(null, 9.0, 1.0, 4.0).most()).isEqualTo(9);
    }

    @Test
    void aTargetIsKeptOnItsOwnSideOnly() {
        assertThat(figure(Figure.Target.atLeast(4_000), 4_000.0).met()).isTrue();
        assertThat(figure(Figure.Target.atLeast(4_000), 3_999.0).met()).isFalse();
        assertThat(figure(Figure.Target.atMost(3), 3.0).met()).isTrue();
        assertThat(figure(Figure.Target.atMost(3), 3.1).met()).isFalse();
        assertThat(figure(null, 3.0).met()).isFalse();
    }
}
