package cn.jianzhen.engine.recompute;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.FlowState;
import cn.jianzhen.engine.standard.RecordEnd;
import cn.jianzhen.engine.standard.ResultItem;
import cn.jianzhen.engine.standard.VmasMasses;
import cn.jianzhen.engine.standard.VmasSettings;
import cn.jianzhen.engine.store.StoredTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one line computes VMAS: the delay, flow state, end of the record and constant factor under which reported and recomputed agree best. A
 * test counts at most {@link #WORST}, and the factor is a median, so that a minority of false reports cannot move the
 * choice. Not thread-safe.
 */
final class LineFit {
    /** More tests than these do not make the choice surer. */
    private static final int MOST = 200;
    /** A test's disagreement, in tolerances, is cut here. */
    private static final double WORST = 5;
    /** Figures with fewer last digits in all say too little about a factor. */
    private static final double LEAST_DIGITS = 30;

    private static final List<String> ITEMS = List.of("vmas_co", "vmas_hc", "vmas_nox");

    private final List<double[]> reported = new ArrayList<>();
    private final Map<VmasSettings, List<double[]>> computed = new LinkedHashMap<>();

    /**
     * What was found.
     *
     * @param factor reported over recomputed, in the median test
     * @param distance mean disagreement of a test, in tolerances
     */
    record Found(VmasSettings settings, double factor, double distance, int tests) {
        /** A reading with a factor has to be better by as much to be believed. */
        double rank() {
            return distance + Math.abs(factor - 1);
        }
    }

    void add(StoredTest test, Edition edition) {
        VmasMasses masses = reported.size() < MOST ? VmasMasses.of(test.test(), edition) : null;
        double[] told = ITEMS.stream().mapToDouble(test::reported).toArray();
        if (masses == null || Double.isNaN(told[0]) || Double.isNaN(masses.perKilometre(0, FlowState.STANDARD)[0])) {
            return;
        }
        reported.add(told);
        for (VmasSettings settings : candidates(edition)) {
            computed.computeIfAbsent(settings, key -> new ArrayList<>()).add(masses.perKilometre(settings));
        }
    }

    private static List<VmasSettings> candidates(Edition edition) {
        List<VmasSettings> candidates = new ArrayList<>();
        int last = (int) edition.value(Constant.VMAS_DELAY_MAXIMUM);
        for (RecordEnd end : RecordEnd.values()) {
            for (FlowState state : FlowState.values()) {
                for (int delay = (int) edition.value(Constant.VMAS_DELAY_MINIMUM); delay <= last; delay++) {
                    candidates.add(new VmasSettings(delay, state, end));
                }
            }
        }
        return candidates;
    }

    /** The best reading; null when there are too few tests or when even it fits less than about half of them. */
    @Nullable
    Found best(Edition edition) {
        if (reported.size() < edition.value(Constant.VMAS_CALIBRATION_TESTS)) {
            return null;
        }
        return computed.entrySet().stream()
                .map(each -> found(each.getKey(), each.getValue(), edition))
                .min(Comparator.comparingDouble(Found::rank))
                .filter(each -> each.distance() < WORST / 2)
                .orElse(null);
    }

    private Found found(VmasSettings settings, List<double[]> values, Edition edition) {
        List<Double> factors = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double factor = factor(reported.get(i), values.get(i), edition);
            if (!Double.isNaN(factor)) {
                factors.add(factor);
            }
        }
        double middle = factors.isEmpty() ? 1 : Medians.of(factors);
        double sum = 0;
        for (int i = 0; i < values.size(); i++) {
            sum += distance(reported.get(i), values.get(i), middle, edition);
        }
        return new Found(settings, middle, sum / values.size(), values.size());
    }

    /** Reported over recomputed, each pollutant in its last digits; NaN where the figures are too small to tell. */
    private static double factor(double[] told, double[] computed, Edition edition) {
        double numerator = 0;
        double denominator = 0;
        for (int i = 0; i < told.length; i++) {
            ResultItem rule = edition.item(ITEMS.get(i));
            if (rule != null && !Double.isNaN(told[i]) && !Double.isNaN(computed[i])) {
                numerator += told[i] / rule.lastDigit();
                denominator += computed[i] / rule.lastDigit();
            }
        }
        return denominator < LEAST_DIGITS ? Double.NaN : numerator / denominator;
    }

    private static double distance(double[] told, double[] computed, double factor, Edition edition) {
        double largest = 0;
        for (int i = 0; i < told.length; i++) {
            ResultItem rule = edition.item(ITEMS.get(i));
            double apart = Math.abs(told[i] - factor * computed[i]);
            if (rule != null && !Double.isNaN(apart)) {
                largest = Math.max(largest, apart / rule.tolerance(factor * computed[i]));
            }
        }
        return Math.min(largest, WORST);
    }
}
