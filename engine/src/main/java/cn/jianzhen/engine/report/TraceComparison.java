package cn.jianzhen.engine.report;

import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.trace.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One trace minus another, second by second, after the shift that fits best.
 *
 * @param lag by how many seconds the other trace was moved to the right
 * @param compared seconds in which both traces have a value in every channel that both know
 * @param allEqual those in which all of them are equal
 * @param channels one comparison per channel that both traces have
 */
record TraceComparison(int lag, int compared, int allEqual, List<Channel> channels) {
    /** Further apart two recordings of the same test were never found; it only bounds the search. */
    private static final int REACH = 15;

    private static final double TIE = 1e-9;

    /**
     * One channel compared.
     *
     * @param compared seconds in which both have a value
     * @param largest largest difference, in the channel's unit
     * @param differences subject minus other by second of the subject, in percent of the range that the channel moves in
     */
    record Channel(
            ColumnSchema column, int compared, int equal, double largest, SortedMap<Integer, Double> differences) {}

    private record Pair(ColumnSchema column, Map<Integer, Double> left, Map<Integer, Double> right, double range) {}

    static TraceComparison of(Trace subject, Trace other, List<ColumnSchema> columns) {
        List<Pair> pairs = new ArrayList<>();
        for (ColumnSchema column : columns) {
            if (subject.has(column.channel()) && other.has(column.channel())) {
                Map<Integer, Double> left = bySecond(subject, column);
                Map<Integer, Double> right = bySecond(other, column);
                pairs.add(new Pair(column, left, right, range(left, right)));
            }
        }
        int lag = bestLag(pairs);
        List<Channel> channels = pairs.stream().map(pair -> channel(pair, lag)).toList();
        int compared = 0;
        int equal = 0;
        for (int second :
                pairs.isEmpty() ? List.<Integer>of() : pairs.get(0).left().keySet()) {
            boolean everywhere = pairs.stream()
                    .allMatch(pair ->
                            pair.left().containsKey(second) && pair.right().containsKey(second - lag));
            compared += everywhere ? 1 : 0;
            equal += everywhere && pairs.stream().allMatch(pair -> difference(pair, second, lag) == 0) ? 1 : 0;
        }
        return new TraceComparison(lag, compared, equal, channels);
    }

    private static Map<Integer, Double> bySecond(Trace trace, ColumnSchema column) {
        Map<Integer, Double> found = new HashMap<>();
        double[] values = trace.values(column.channel());
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                found.put(trace.seconds()[i], values[i]);
            }
        }
        return found;
    }

    private static double range(Map<Integer, Double> left, Map<Integer, Double> right) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (Map<Integer, Double> side : List.of(left, right)) {
            for (double value : side.values()) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return most - least;
    }

    /** Ties go to the smaller move; at least half of the seconds that could be compared must remain. */
    private static int bestLag(List<Pair> pairs) {
        List<Pair> moving = pairs.stream().filter(pair -> pair.range() > 0).toList();
        int points = moving.stream()
                .mapToInt(pair -> Math.min(pair.left().size(), pair.right().size()))
                .sum();
        int best = 0;
        double least = misfit(moving, 0, points);
        for (int move = 1; move <= REACH; move++) {
            for (int lag : new int[] {move, -move}) {
                double found = misfit(moving, lag, points);
                if (found < least - TIE) {
                    best = lag;
                    least = found;
                }
            }
        }
        return best;
    }

    /** Mean difference in parts of the range. */
    private static double misfit(List<Pair> pairs, int lag, int points) {
        double sum = 0;
        int compared = 0;
        for (Pair pair : pairs) {
            for (int second : pair.left().keySet()) {
                if (pair.right().containsKey(second - lag)) {
                    sum += Math.abs(difference(pair, second, lag)) / pair.range();
                    compared++;
                }
            }
        }
        return compared > 0 && 2 * compared >= points ? sum / compared : Double.POSITIVE_INFINITY;
    }

    private static double difference(Pair pair, int second, int lag) {
        return pair.left().getOrDefault(second, Double.NaN) - pair.right().getOrDefault(second - lag, Double.NaN);
    }

    private static Channel channel(Pair pair, int lag) {
        SortedMap<Integer, Double> differences = new TreeMap<>();
        int equal = 0;
        double largest = 0;
        for (int second : pair.left().keySet()) {
            double difference = difference(pair, second, lag);
            if (!Double.isNaN(difference)) {
                equal += difference == 0 ? 1 : 0;
                largest = Math.max(largest, Math.abs(difference));
                differences.put(second, pair.range() > 0 ? 100 * difference / pair.range() : 0);
            }
        }
        return new Channel(pair.column(), differences.size(), equal, largest, differences);
    }
}
