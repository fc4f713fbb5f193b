package cn.jianzhen.engine.recompute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was compared, kept for the page on accuracy. Not thread-safe. */
public final class Accuracy {
    /** More are counted, not listed. */
    private static final int LISTED = 200;

    private final Map<String, List<Double>> lastDigits = new TreeMap<>();
    private final Map<String, Integer> agreeing = new TreeMap<>();
    private final List<ComparedItem> outliers = new ArrayList<>();
    private final Map<String, Integer> broken = new TreeMap<>();
    private int outlierCount;
    private int tests;
    private int notComputable;

    public void add(ComparedTest test) {
        tests++;
        test.broken()
                .forEach(each -> broken.merge(
                        each.rule().id() + " (" + each.rule().level().name().toLowerCase(Locale.ROOT) + ")",
                        1,
                        Integer::sum));
        test.items().forEach(this::add);
    }

    private void add(ComparedItem item) {
        if (!item.isComparable()) {
            notComputable += Double.isNaN(item.reported()) ? 0 : 1;
            return;
        }
        lastDigits.computeIfAbsent(item.item(), absent -> new ArrayList<>()).add(item.lastDigits());
        agreeing.merge(item.item(), item.agrees() ? 1 : 0, Integer::sum);
        if (!item.agrees()) {
            outlierCount++;
            if (outliers.size() < LISTED) {
                outliers.add(item);
            }
        }
    }

    /** Tests whose figures were compared. */
    public int tests() {
        return tests;
    }

    /** Reported figures for which the record did not suffice. */
    public int notComputable() {
        return notComputable;
    }

    /** Names of the items, in order. */
    public List<String> items() {
        return List.copyOf(lastDigits.keySet());
    }

    /** Deviations of an item in last digits, ascending. */
    public double[] lastDigits(String item) {
        return lastDigits.getOrDefault(item, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    /** Figures of an item within their tolerance. */
    public int agreeing(String item) {
        return agreeing.getOrDefault(item, 0);
    }

    /** Figures outside their tolerance, the first ones in the order of report numbers. */
    public List<ComparedItem> outliers() {
        return List.copyOf(outliers);
    }

    /** How many there are in all. */
    public int outlierCount() {
        return outlierCount;
    }

    /** Tests that broke a rule, by rule with its level. */
    public Map<String, Integer> broken() {
        return Collections.unmodifiableMap(broken);
    }
}
