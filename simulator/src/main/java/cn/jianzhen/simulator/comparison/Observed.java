package cn.jianzhen.simulator.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was seen in the simulated tests: values by quantity. */
final class Observed {
    private final Map<String, List<Double>> values = new TreeMap<>();
    private final Map<String, Spread> rates = new TreeMap<>();

    /**
     * How a quantity is spread over the tests.
     *
     * @param tests number of tests with a value
     * @param low,high the ends of the middle nine tenths
     */
    record Spread(int tests, double low, double median, double high) {}

    void add(String quantity, double value) {
        if (Double.isFinite(value)) {
            values.computeIfAbsent(quantity, name -> new ArrayList<>()).add(value);
        }
    }

    /** A share over all tests at once: it has no spread. */
    void rate(String quantity, int tests, double share) {
        rates.put(quantity, new Spread(tests, share, share, share));
    }

    /** Nothing seen gives no tests and NaN. */
    Spread spread(String quantity) {
        Spread rate = rates.get(quantity);
        if (rate != null) {
            return rate;
        }
        List<Double> sorted =
                values.getOrDefault(quantity, List.of()).stream().sorted().toList();
        if (sorted.isEmpty()) {
            return new Spread(0, Double.NaN, Double.NaN, Double.NaN);
        }
        return new Spread(sorted.size(), at(sorted, 0.05), at(sorted, 0.5), at(sorted, 0.95));
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.round((sorted.size() - 1) * share));
    }
}
