package cn.jianzhen.simulator.power;

import cn.jianzhen.engine.EngineVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The rates over honest cities as {@code honest.csv}; every row says how it was measured. */
public final class HonestCsv {
    private static final List<String> COLUMNS = List.of(
            "detector_id",
            "detector_version",
            "detector_sha256",
            "engine_version",
            "measured_on",
            "profile",
            "seeds",
            "tests",
            "findings",
            "hard_findings",
            "per_10000",
            "at_most_95_per_10000",
            "hard_at_most_95_per_10000",
            "bound_per_10000",
            "verdict");

    private HonestCsv() {}

    public static String text(List<HonestRate> rates, Cities cities, LocalDate day) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (HonestRate rate : rates) {
            text.append(String.join(",", cells(rate, cities, day))).append('\n');
        }
        return text.toString();
    }

    private static List<String> cells(HonestRate rate, Cities cities, LocalDate day) {
        List<String> cells = new ArrayList<>(List.of(
                rate.detector().id(),
                Integer.toString(rate.detector().version()),
                rate.detector().sha256(),
                EngineVersion.current(),
                day.toString(),
                cities.profile().name().toLowerCase(Locale.ROOT),
                cities.seeds().stream().map(String::valueOf).collect(Collectors.joining(" "))));
        cells.addAll(List.of(
                Long.toString(rate.count().of()),
                Long.toString(rate.count().found()),
                Long.toString(rate.count().hard()),
                decimal(rate.per10000()),
                decimal(rate.atMostPer10000()),
                decimal(rate.hardAtMostPer10000()),
                decimal(rate.detector().aim().honestPer10000()),
                rate.verdict().name().toLowerCase(Locale.ROOT)));
        return cells;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** One row as written. */
    public record Row(Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }

        /** The cell of one of the file's columns. */
        public String get(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("there is no column " + column);
            }
            return cell;
        }
    }

    /** Reads such a text; IllegalArgumentException for any other. */
    public static List<Row> rows(String text) {
        List<String> lines = text.lines().toList();
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            if (!lines.getFirst().equals(String.join(",", COLUMNS)) || cells.size() != COLUMNS.size()) {
                throw new IllegalArgumentException("not a file of honest rates: " + line);
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                row.put(COLUMNS.get(i), cells.get(i));
            }
            rows.add(new Row(row));
        }
        return rows;
    }
}
