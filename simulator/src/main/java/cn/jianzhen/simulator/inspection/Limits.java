package cn.jianzhen.simulator.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The limits that the simulated city applies, read from {@code limits.csv} with their sources. */
public final class Limits {
    private final Map<String, Limit> byItem = new LinkedHashMap<>();

    private Limits() {}

    /**
     * Limit of one item.
     *
     * @param text as the result table shows it, empty where there is none
     * @param decimals digits after the point to which the value is rounded
     */
    record Limit(String text, double low, double high, int decimals) {}

    public static Limits load() {
        Limits limits = new Limits();
        for (String row : rows()) {
            String[] cells = row.split(",", 4);
            String[] ends = cells[1].split("-", 2);
            double high = cells[1].isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(ends[ends.length - 1]);
            double low = ends.length == 2 ? Double.parseDouble(ends[0]) : Double.NEGATIVE_INFINITY;
            limits.byItem.put(cells[0], new Limit(cells[1], low, high, Integer.parseInt(cells[2])));
        }
        return limits;
    }

    private static List<String> rows() {
        try (InputStream file = Limits.class.getResourceAsStream("/cn/jianzhen/simulator/limits.csv")) {
            if (file == null) {
                throw new IllegalStateException("limits.csv is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Rounds a value to the item's last digit and judges it. */
    public Result judge(String item, double value) {
        Limit limit = limit(item);
        double rounded = rounded(value, limit.decimals());
        return new Result(
                item, rounded, limit.decimals(), limit.text(), rounded >= limit.low() && rounded <= limit.high());
    }

    /** Judges against a lower limit that belongs to the vehicle. */
    public Result judgeAtLeast(String item, double value, double least) {
        int decimals = limit(item).decimals();
        double rounded = rounded(value, decimals);
        double floor = rounded(least, decimals);
        return new Result(item, rounded, decimals, "%.1f".formatted(floor), rounded >= floor);
    }

    public double high(String item) {
        return limit(item).high();
    }

    public static double rounded(double value, int decimals) {
        double size = StrictMath.pow(10, decimals);
        return StrictMath.rint(value * size) / size;
    }

    private Limit limit(String item) {
        Limit limit = byItem.get(item);
        if (limit == null) {
            throw new IllegalArgumentException("no limit for " + item);
        }
        return limit;
    }
}
