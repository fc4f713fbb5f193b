package cn.jianzhen.detectors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The compact notation of rows: a header and rows with cells parted by bars. {@code -} is no value, an empty cell is
 * the schema's typical value, {@code A{1..20}} stands for twenty rows in which {@code {i}} and {@code {ii}} give the number.
 */
final class RowTable {
    private static final Pattern RANGE = Pattern.compile("\\{(\\d+)\\.\\.(\\d+)}");

    private RowTable() {}

    static List<Map<String, String>> parse(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> header = cells(lines.get(0));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            for (String single : expanded(line)) {
                rows.add(row(header, cells(single)));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static Map<String, String> row(List<String> header, List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException("The row " + cells + " does not fit the header " + header);
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.put(header.get(i), cells.get(i));
            }
        }
        return row;
    }

    private static List<String> expanded(String line) {
        Matcher range = RANGE.matcher(line);
        if (!range.find()) {
            return List.of(line);
        }
        List<String> rows = new ArrayList<>();
        for (int i = Integer.parseInt(range.group(1)); i <= Integer.parseInt(range.group(2)); i++) {
            String number = Integer.toString(i);
            rows.add(RANGE.matcher(line)
                    .replaceAll(number)
                    .replace("{ii}", String.format(Locale.ROOT, "%02d", i))
                    .replace("{i}", number));
        }
        return rows;
    }
}
