package cn.jianzhen.engine.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All canonical tables. */
public final class Schema {
    private final Map<String, TableSchema> tables = new LinkedHashMap<>();

    public Schema(List<TableSchema> tables) {
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    /** The tables that ship with the engine. */
    public static Schema bundled() {
        return SchemaFiles.bundled();
    }

    public Collection<TableSchema> tables() {
        return tables.values();
    }

    /** The table of that name, or null. */
    public @Nullable TableSchema find(String name) {
        return tables.get(name);
    }

    /** The table of that name; IllegalArgumentException when there is none. */
    public TableSchema table(String name) {
        TableSchema table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("There is no canonical table " + name);
        }
        return table;
    }
}
