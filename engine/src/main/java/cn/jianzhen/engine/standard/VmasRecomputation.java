package cn.jianzhen.engine.standard;

import org.jspecify.annotations.Nullable;

/**
 * VMAS results. With the line's settings the value is exact; without them it is the middle of all lawful computations
 * (analyser delay, state of the flow) and the tolerance holds them all.
 */
final class VmasRecomputation {
    static final String[] ITEMS = {"vmas_co", "vmas_hc", "vmas_nox"};

    private VmasRecomputation() {}

    static void add(InspectionTest test, Edition edition, RecomputedItems items) {
        VmasMasses masses = VmasMasses.of(test, edition);
        if (masses == null) {
            return;
        }
        VmasSettings settings = test.vmasSettings();
        if (settings == null) {
            addRange(masses, edition, items);
        } else {
            double[] values = masses.perKilometre(settings);
            String note = "滞后" + settings.delaySeconds() + "秒，流量"
                    + (settings.flow() == FlowState.AMBIENT ? "换算到标准状态" : "已是标准状态")
                    + (settings.end() == RecordEnd.DROPPED ? "，舍去末尾" : "");
            for (int i = 0; i < ITEMS.length; i++) {
                items.add(ITEMS[i], values[i], note);
            }
        }
    }

    private static void addRange(VmasMasses masses, Edition edition, RecomputedItems items) {
        double[][] least = null;
        int from = (int) edition.value(Constant.VMAS_DELAY_MINIMUM);
        int to = (int) edition.value(Constant.VMAS_DELAY_MAXIMUM);
        for (int delay = from; delay <= to; delay++) {
            double[] grams = masses.grams(delay, RecordEnd.HELD);
            for (FlowState state : FlowState.values()) {
                least = widened(least, masses.perKilometre(grams, state));
            }
        }
        for (int i = 0; least != null && i < ITEMS.length; i++) {
            double middle = (least[0][i] + least[1][i]) / 2;
            double spread = (least[1][i] - least[0][i]) / 2;
            items.add(ITEMS[i], middle, spread, "滞后" + from + "至" + to + "秒、两种流量状态均计入容差");
        }
    }

    private static double[][] widened(double @Nullable [][] range, double[] values) {
        if (range == null) {
            return new double[][] {values.clone(), values.clone()};
        }
        for (int i = 0; i < values.length; i++) {
            range[0][i] = Math.min(range[0][i], values[i]);
            range[1][i] = Math.max(range[1][i], values[i]);
        }
        return range;
    }
}
