package cn.jianzhen.engine.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one table's YAML strictly: an unknown key, a missing key or a wrong type names file, column and remedy. */
final class TableYaml {
    private static final Set<String> TABLE_KEYS = Set.of("table", "title", "required", "key", "packed", "columns");
    private static final Set<String> COLUMN_KEYS =
            Set.of("type", "label", "unit", "required", "codes", "minimum", "maximum", "channel", "typical", "source");

    private final String file;

    private TableYaml(String file) {
        this.file = file;
    }

    static TableSchema read(String file, Object yaml) {
        return new TableYaml(file).table(yaml);
    }

    private TableSchema table(Object yaml) {
        Map<?, ?> map = map(yaml, "the file");
        onlyKnown(map, TABLE_KEYS, "the table");
        List<String> key =
                list(map.get("key"), "key").stream().map(String::valueOf).toList();
        List<ColumnSchema> columns = new ArrayList<>();
        map(map.get("columns"), "columns")
                .forEach((name, body) -> columns.add(column(String.valueOf(name), body, key)));
        return new TableSchema(
                text(map, "table", "the table"),
                text(map, "title", "the table"),
                Boolean.TRUE.equals(map.get("required")),
                key,
                columns,
                packed(map.get("packed")));
    }

    private TableSchema.@Nullable Packed packed(@Nullable Object yaml) {
        if (yaml == null) {
            return null;
        }
        Map<?, ?> map = map(yaml, "packed");
        return new TableSchema.Packed(text(map, "by", "packed"), text(map, "second", "packed"));
    }

    private ColumnSchema column(String name, Object yaml, List<String> key) {
        Map<?, ?> map = map(yaml, name);
        onlyKnown(map, COLUMN_KEYS, name);
        Object channel = map.get("channel");
        return new ColumnSchema(
                name,
                type(text(map, "type", name), name),
                text(map, "label", name),
                optional(map.get("unit")),
                Boolean.TRUE.equals(map.get("required")) || key.contains(name),
                texts(map.get("codes"), name),
                number(map.get("minimum"), name),
                number(map.get("maximum"), name),
                channel instanceof Integer number ? number : 0,
                optional(map.get("typical")),
                texts(map.get("source"), name));
    }

    private ColumnType type(String written, String name) {
        try {
            return ColumnType.valueOf(written.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw wrong(
                    name,
                    "the type '" + written + "' is not one of text, code, list, integer, decimal, boolean,"
                            + " date, timestamp",
                    e);
        }
    }

    private void onlyKnown(Map<?, ?> map, Set<String> known, String where) {
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw wrong(where, "the key '" + key + "' is unknown; allowed are " + known, null);
            }
        }
    }

    private Map<?, ?> map(@Nullable Object value, String where) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(where, "a mapping (name: value lines) is expected here", null);
    }

    private List<?> list(@Nullable Object value, String where) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(where, "a list [a, b] is expected here", null);
    }

    private String text(Map<?, ?> map, String key, String where) {
        Object value = map.get(key);
        if (value == null) {
            throw wrong(where, "the key '" + key + "' is missing", null);
        }
        return String.valueOf(value);
    }

    private static @Nullable String optional(@Nullable Object value) {
        return value == null ? null : String.valueOf(value);
    }

    private @Nullable Double number(@Nullable Object value, String where) {
        if (value == null) {
            return null;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong(where, "'" + value + "' is not a number", null);
    }

    private Map<String, String> texts(@Nullable Object value, String where) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value != null) {
            map(value, where).forEach((k, v) -> texts.put(String.valueOf(k), String.valueOf(v)));
        }
        return texts;
    }

    private IllegalArgumentException wrong(String where, String what, @Nullable Exception cause) {
        return new IllegalArgumentException("schema/" + file + ", " + where + ": " + what, cause);
    }
}
