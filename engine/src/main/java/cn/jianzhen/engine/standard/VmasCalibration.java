package cn.jianzhen.engine.standard;

import org.jspecify.annotations.Nullable;

/**
 * Finds how one line computes VMAS from many of its tests: the delay and flow state under which reported and recomputed
 * agree best. Only physically possible settings are tried, and a test counts at most {@link #WORST}, so that a minority of
 * false reports cannot move the choice and no free factor can hide one. One object per line; not thread-safe.
 */
public final class VmasCalibration {
    /** A test's disagreement, in tolerances, is cut here. */
    private static final double WORST = 5;

    private final Standard standard;
    private final double[][] disagreement = new double[FlowState.values().length][32];
    private int tests;

    public VmasCalibration(Standard standard) {
        this.standard = standard;
    }

    /** Adds a test with its reported g/km (NaN where not reported). Tests without a usable trace are passed over. */
    public void add(InspectionTest test, double co, double hc, double nox) {
        Edition edition = standard.on(test.startedOn());
        VmasMasses masses = VmasMasses.of(test, edition);
        if (masses == null || Double.isNaN(masses.perKilometre(0, FlowState.STANDARD)[0])) {
            return;
        }
        tests++;
        double[] reported = {co, hc, nox};
        int s = 0;
        for (FlowState state : FlowState.values()) {
            for (int delay = first(edition); delay <= last(edition); delay++) {
                disagreement[s][delay] += distance(reported, masses.perKilometre(delay, state), edition);
            }
            s++;
        }
    }

    private static double distance(double[] reported, double[] computed, Edition edition) {
        double largest = 0;
        for (int i = 0; i < reported.length; i++) {
            ResultItem rule = edition.item(VmasRecomputation.ITEMS[i]);
            double difference = Math.abs(reported[i] - computed[i]);
            if (rule != null && !Double.isNaN(difference)) {
                largest = Math.max(largest, difference / rule.tolerance(computed[i]));
            }
        }
        return Math.min(largest, WORST);
    }

    private static int first(Edition edition) {
        return Math.max(0, (int) edition.value(Constant.VMAS_DELAY_MINIMUM));
    }

    private static int last(Edition edition) {
        return Math.min(31, (int) edition.value(Constant.VMAS_DELAY_MAXIMUM));
    }

    /** Number of tests that could be used. */
    public int tests() {
        return tests;
    }

    /**
     * The settings that fit best, by the edition in force; null when there are too few tests or when even they fit less
     * than about half of them.
     */
    public @Nullable VmasSettings best(Edition edition) {
        if (tests < edition.value(Constant.VMAS_CALIBRATION_TESTS)) {
            return null;
        }
        VmasSettings best = null;
        double least = tests * WORST / 2;
        int s = 0;
        for (FlowState state : FlowState.values()) {
            for (int delay = first(edition); delay <= last(edition); delay++) {
                if (disagreement[s][delay] < least) {
                    least = disagreement[s][delay];
                    best = new VmasSettings(delay, state);
                }
            }
            s++;
        }
        return best;
    }
}
