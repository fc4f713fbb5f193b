package cn.jianzhen.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CurvePathTest {
    private static final double NONE = Double.NaN;

    @Test
    void stepsAreRelativeAndLevelStretchesAreOne() {
        double[] xs = {10, 11.5, 13, 14.5, 16};
        double[] ys = {5, 5, 5, 4.3, 6};
        assertThat(CurvePath.of(xs, ys)).isEqualTo("M10 5h0h3l1.5 -.7l1.5 1.7");
    }

    @Test
    void roundingDoesNotAddUp() {
        double[] xs = new double[300];
        double[] ys = new double[300];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i * 0.34;
            ys[i] = i % 2;
        }
        double end = Pattern.compile("l([^ ]+) ")
                .matcher(CurvePath.of(xs, ys))
                .results()
                .mapToDouble(step -> Double.parseDouble(step.group(1)))
                .sum();
        assertThat(end).isBetween(299 * 0.34 - 0.05001, 299 * 0.34 + 0.05001);
    }

    @Test
    void whatWasNotMeasuredIsAGapAndALonePointIsSeen() {
        double[] xs = {0, 1, 2, 3, 4};
        double[] ys = {1, NONE, 2, NONE, NONE};
        assertThat(CurvePath.of(xs, ys)).isEqualTo("M0 1h0M2 2h0");
        assertThat(CurvePath.of(new double[0], new double[0])).isEmpty();
    }

    @Test
    void aVeryLongCurveKeepsItsPeak() {
        double[] xs = new double[100_000];
        double[] ys = new double[100_000];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = i / 100.0;
        }
        ys[54_321] = -40;
        assertThat(CurvePath.of(xs, ys)).contains(" -40").hasSizeLessThan(20_000);
    }
}
