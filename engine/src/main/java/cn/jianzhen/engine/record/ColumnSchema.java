package cn.jianzhen.engine.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column of a canonical table.
 *
 * @param name English name, as in the CSV header and in SQL
 * @param type what a cell may hold
 * @param label Chinese label
 * @param unit physical unit, if any
 * @param required an empty cell rejects the row
 * @param codes allowed values and their Chinese labels, in order; empty where any value is allowed
 * @param minimum smallest allowed number, if limited
 * @param maximum largest allowed number, if limited
 * @param channel number inside a packed trace, 0 elsewhere
 * @param typical an ordinary value, for examples and test rows
 * @param source names of this field in the provincial interfaces
 */
public record ColumnSchema(
        String name,
        ColumnType type,
        String label,
        @Nullable String unit,
        boolean required,
        Map<String, String> codes,
        @Nullable Double minimum,
        @Nullable Double maximum,
        int channel,
        @Nullable String typical,
        Map<String, String> source) {

    public ColumnSchema {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        source = Collections.unmodifiableMap(new LinkedHashMap<>(source));
    }

    /** The Chinese label of a code, or the code itself where the schema has none. */
    public String codeLabel(String code) {
        return codes.getOrDefault(code, code);
    }
}
