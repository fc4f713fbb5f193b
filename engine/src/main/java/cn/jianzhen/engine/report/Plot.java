package cn.jianzhen.engine.report;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * A rectangle of a picture in which values are drawn over time.
 *
 * @param left in the picture's units, as are {@code top}, {@code width} and {@code height}
 * @param fromX value at the left edge
 * @param toX value at the right edge
 * @param fromY value at the lower edge
 * @param toY value at the upper edge
 */
record Plot(double left, double top, double width, double height, double fromX, double toX, double fromY, double toY) {
    private static final double[] STEPS = {1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 7200, 14_400};
    private static final int MOST_TICKS = 9;

    /** The same place with another vertical scale, wide enough for the values; a level curve runs through the middle. */
    Plot scaledTo(DoubleStream values) {
        double[] known = values.filter(value -> !Double.isNaN(value)).toArray();
        double least = Arrays.stream(known).min().orElse(0);
        double most = Arrays.stream(known).max().orElse(0);
        return least < most ? scaledTo(least, most) : scaledTo(least - 1, most + 1);
    }

    Plot scaledTo(double least, double most) {
        return new Plot(left, top, width, height, fromX, toX, least, most);
    }

    /** The same further down. */
    Plot at(double newTop, double newHeight) {
        return new Plot(left, newTop, width, newHeight, fromX, toX, fromY, toY);
    }

    double x(double value) {
        return left + width * (value - fromX) / Math.max(toX - fromX, 1e-9);
    }

    double y(double value) {
        return top + height * (toY - value) / Math.max(toY - fromY, 1e-9);
    }

    double bottom() {
        return top + height;
    }

    double right() {
        return left + width;
    }

    String path(double[] xs, double[] ys) {
        return CurvePath.of(
                Arrays.stream(xs).map(this::x).toArray(),
                Arrays.stream(ys).map(this::y).toArray());
    }

    /** Round values between the left and the right edge, seconds where times are drawn. */
    double[] ticks() {
        double step = Arrays.stream(STEPS)
                .filter(candidate -> (toX - fromX) / candidate <= MOST_TICKS)
                .findFirst()
                .orElse((toX - fromX) / MOST_TICKS);
        double first = Math.ceil(fromX / step) * step;
        int count = (int) Math.floor((toX - first) / step) + 1;
        return DoubleStream.iterate(first, tick -> tick + step)
                .limit(Math.max(0, count))
                .toArray();
    }
}
