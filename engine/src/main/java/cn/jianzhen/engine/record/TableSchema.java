package cn.jianzhen.engine.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One canonical table.
 *
 * @param name English name: the CSV file's name and the table's name in the store
 * @param title Chinese name
 * @param required every package must hold this file
 * @param key columns that name a row
 * @param columns all columns in the order of the data format
 * @param packed how its rows are packed into one blob per test; null for ordinary tables
 */
public record TableSchema(
        String name,
        String title,
        boolean required,
        List<String> key,
        List<ColumnSchema> columns,
        @Nullable Packed packed) {

    /** Rows with the same {@code by} are packed together, one row per {@code second}. */
    public record Packed(String by, String second) {}

    public TableSchema {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /** The column of that name, or null. */
    public @Nullable ColumnSchema column(String columnName) {
        for (ColumnSchema column : columns) {
            if (column.name().equals(columnName)) {
                return column;
            }
        }
        return null;
    }

    /** Position of a column that is known to exist. */
    public int indexOf(String columnName) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(columnName)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Table " + name + " has no column " + columnName);
    }
}
