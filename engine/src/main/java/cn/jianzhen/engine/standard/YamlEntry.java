package cn.jianzhen.engine.standard;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** One entry of a standard's file, read strictly: what is wrong is noted with its place, and reading goes on. */
public final class YamlEntry {
    private final String place;
    private final Map<?, ?> cells;
    private final List<String> problems;
    private final Set<String> asked = new HashSet<>();

    YamlEntry(String place, Map<?, ?> cells, List<String> problems) {
        this.place = place;
        this.cells = cells;
        this.problems = problems;
    }

    /** The root of a file's text; empty, with a problem noted, when it is no map. */
    public static YamlEntry file(String file, String text, List<String> problems) {
        try {
            Object root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text);
            if (root instanceof Map<?, ?> map) {
                return new YamlEntry(file, map, problems);
            }
            problems.add(file + "：应为“列表名： 列表”");
        } catch (YamlEngineException broken) {
            problems.add(file + "：不是有效的YAML：" + broken.getMessage());
        }
        return new YamlEntry(file, Map.of(), problems);
    }

    public String place() {
        return place;
    }

    public boolean has(String key) {
        asked.add(key);
        return cells.get(key) != null;
    }

    public void problem(String key, String text) {
        problems.add(place + " " + key + "：" + text);
    }

    private @Nullable Object cell(String key, String wanted) {
        Object cell = has(key) ? cells.get(key) : null;
        if (cell == null) {
            problem(key, "缺失，应为" + wanted);
        }
        return cell;
    }

    public String text(String key) {
        Object cell = cell(key, "文字");
        if (cell != null && !(cell instanceof String)) {
            problem(key, "应为文字，现为" + cell + "；请加引号");
        }
        return cell instanceof String text ? text : "";
    }

    public String textOrEmpty(String key) {
        return has(key) ? text(key) : "";
    }

    public double number(String key) {
        Object cell = cell(key, "数字");
        if (cell != null && !(cell instanceof Number)) {
            problem(key, "应为数字，现为“" + cell + "”");
        }
        return cell instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    public double numberOrNaN(String key) {
        return has(key) ? number(key) : Double.NaN;
    }

    public int whole(String key) {
        Object cell = cell(key, "整数");
        if (cell != null && !(cell instanceof Integer)) {
            problem(key, "应为整数，现为“" + cell + "”");
        }
        return cell instanceof Integer number ? number : 0;
    }

    public boolean flag(String key) {
        Object cell = cell(key, "true或false");
        if (cell != null && !(cell instanceof Boolean)) {
            problem(key, "应为true或false，现为“" + cell + "”");
        }
        return Boolean.TRUE.equals(cell);
    }

    public LocalDate date(String key) {
        String text = text(key);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            problem(key, "应为日期，如2019-05-01，现为“" + text + "”");
            return LocalDate.EPOCH;
        }
    }

    public double[] numbers(String key) {
        Object cell = cell(key, "数字列表");
        List<?> list = cell instanceof List<?> items ? items : List.of();
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (list.get(i) instanceof Number number) {
                numbers[i] = number.doubleValue();
            } else {
                problem(key, "第" + (i + 1) + "个应为数字，现为“" + list.get(i) + "”");
            }
        }
        return numbers;
    }

    /** A list of texts; empty when it is absent, which is a problem. */
    public List<String> texts(String key) {
        Object cell = cell(key, "文字列表");
        List<String> texts = new ArrayList<>();
        for (Object each : cell instanceof List<?> items ? items : List.of()) {
            if (each instanceof String text) {
                texts.add(text);
            } else {
                problem(key, "应为文字，现为“" + each + "”；请加引号");
            }
        }
        return List.copyOf(texts);
    }

    /** The entries of a nested list. */
    public List<YamlEntry> entries(String key) {
        Object cell = cell(key, "列表");
        List<YamlEntry> entries = new ArrayList<>();
        int n = 0;
        for (Object each : cell instanceof List<?> items ? items : List.of()) {
            n++;
            if (each instanceof Map<?, ?> map) {
                entries.add(new YamlEntry(place + " " + key + "第" + n + "项", map, problems));
            } else {
                problem(key, "第" + n + "项应为“键： 值”");
            }
        }
        return entries;
    }

    public Origin origin(String standard, String clause) {
        String code = text("confidence");
        Confidence confidence = Confidence.ofCode(code);
        if (confidence == null) {
            problem("confidence", "只能是read、computed、memory、weak、choice，现为“" + code + "”");
        }
        LocalDate to = has("to") ? date("to") : null;
        LocalDate from = date("from");
        if (to != null && to.isBefore(from)) {
            problem("to", "早于from");
        }
        return new Origin(
                standard, clause, text("source"), confidence == null ? Confidence.WEAK : confidence, from, to);
    }

    public Origin origin() {
        return origin(textOrEmpty("standard"), textOrEmpty("clause"));
    }

    /** Notes every key that nobody asked for: a misspelt key must not be overlooked. */
    public void refuseOthers() {
        for (Object key : cells.keySet()) {
            if (!asked.contains(String.valueOf(key))) {
                problem(String.valueOf(key), "不认识的键");
            }
        }
    }
}
