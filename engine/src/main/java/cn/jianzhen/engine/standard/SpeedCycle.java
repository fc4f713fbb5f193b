package cn.jianzhen.engine.standard;

/** A prescribed speed curve: corners joined by straight lines. */
public final class SpeedCycle implements Dated {
    private final Method method;
    private final double[] seconds;
    private final double[] kmh;
    private final Origin origin;

    SpeedCycle(Method method, double[] seconds, double[] kmh, Origin origin) {
        this.method = method;
        this.seconds = seconds;
        this.kmh = kmh;
        this.origin = origin;
    }

    public Method method() {
        return method;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public String subject() {
        return method.code();
    }

    /** Length in seconds. */
    public int length() {
        return (int) seconds[seconds.length - 1];
    }

    /** Prescribed speed at second {@code t} (0 to {@link #length()}), km/h; the end's speed outside. */
    public double speedAt(double t) {
        int i = 1;
        while (i < seconds.length - 1 && t > seconds[i]) {
            i++;
        }
        double share = (t - seconds[i - 1]) / (seconds[i] - seconds[i - 1]);
        return kmh[i - 1] + Math.min(Math.max(share, 0), 1) * (kmh[i] - kmh[i - 1]);
    }

    /** Lowest and highest prescribed speed at each whole second within {@code slack} seconds of it. */
    public double[][] envelope(double slack) {
        double[][] band = new double[2][length() + 1];
        for (int t = 0; t <= length(); t++) {
            band[0][t] = extreme(t, slack, -1);
            band[1][t] = extreme(t, slack, 1);
        }
        return band;
    }

    /** For each whole second: whether the curve did not fall within the last {@code lag} seconds. */
    public boolean[] settled(double lag) {
        boolean[] settled = new boolean[length() + 1];
        int since = 0;
        for (int t = 1; t <= length(); t++) {
            since = speedAt(t) < speedAt(t - 1) ? 0 : since + 1;
            settled[t] = since >= lag;
        }
        return settled;
    }

    /** The curve is straight between corners, so an extreme stands at an end of the window or at a corner inside. */
    private double extreme(double t, double slack, int sign) {
        double best = Math.max(sign * speedAt(t - slack), sign * speedAt(t + slack));
        for (int i = 0; i < seconds.length; i++) {
            if (Math.abs(seconds[i] - t) <= slack) {
                best = Math.max(best, sign * kmh[i]);
            }
        }
        return sign * best;
    }
}
