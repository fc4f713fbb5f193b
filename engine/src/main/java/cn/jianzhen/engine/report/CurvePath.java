package cn.jianzhen.engine.report;

/** A curve as the {@code d} of an SVG path: relative steps in tenths of a unit, level stretches as one step. */
final class CurvePath {
    private static final double TENTHS = 10;
    /** More points than this cannot be told apart at the width of the picture. */
    private static final int MOST_POINTS = 1200;

    private final StringBuilder path = new StringBuilder();
    private long x;
    private long y;
    private long level;
    private boolean drawing;

    private CurvePath() {}

    /** Points where {@code ys} is NaN leave a gap. Both arrays are in the picture's units. */
    static String of(double[] xs, double[] ys) {
        CurvePath curve = new CurvePath();
        int stride = Math.max(1, (xs.length + MOST_POINTS - 1) / MOST_POINTS);
        for (int start = 0; start < xs.length; start += stride) {
            curve.addExtremes(xs, ys, start, Math.min(xs.length, start + stride));
        }
        curve.flushLevel();
        return curve.path.toString();
    }

    /** Of the points from {@code start} to {@code end} the lowest and the highest, in their order, so that no peak is lost. */
    private void addExtremes(double[] xs, double[] ys, int start, int end) {
        int low = start;
        int high = start;
        for (int i = start; i < end; i++) {
            low = ys[i] < ys[low] || Double.isNaN(ys[low]) ? i : low;
            high = ys[i] > ys[high] || Double.isNaN(ys[high]) ? i : high;
        }
        add(xs[Math.min(low, high)], ys[Math.min(low, high)]);
        if (low != high) {
            add(xs[Math.max(low, high)], ys[Math.max(low, high)]);
        }
    }

    private void add(double toX, double toY) {
        if (Double.isNaN(toY)) {
            flushLevel();
            drawing = false;
            return;
        }
        long nextX = Math.round(toX * TENTHS);
        long nextY = Math.round(toY * TENTHS);
        if (!drawing) {
            // The empty step makes a lone point visible: round line caps draw it.
            path.append('M')
                    .append(tenths(nextX))
                    .append(' ')
                    .append(tenths(nextY))
                    .append("h0");
            drawing = true;
        } else if (nextY == y) {
            level += nextX - x;
        } else {
            flushLevel();
            path.append('l').append(tenths(nextX - x)).append(' ').append(tenths(nextY - y));
        }
        x = nextX;
        y = nextY;
    }

    private void flushLevel() {
        if (level != 0) {
            path.append('h').append(tenths(level));
            level = 0;
        }
    }

    private static String tenths(long value) {
        String whole = Long.toString(Math.abs(value) / 10);
        long rest = Math.abs(value) % 10;
        String digits = rest == 0 ? whole : (whole.equals("0") ? "" : whole) + "." + rest;
        return value < 0 ? "-" + digits : digits;
    }
}
