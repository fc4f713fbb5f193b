package cn.jianzhen.platform.workshop;

import cn.jianzhen.engine.detector.TableNames;
import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.record.TableSchema;
import cn.jianzhen.platform.detection.Measurements;
import cn.jianzhen.platform.detection.PersonalColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a query may read, as the store has it. */
@Component
class QueryTables {
    private record Place(String tableName, String columnName) {}

    private final Measurements measurements;
    private final PersonalColumns personal;
    private final WorkshopLimits limits;
    private final Schema schema = Schema.bundled();

    QueryTables(Measurements measurements, PersonalColumns personal, WorkshopLimits limits) {
        this.measurements = measurements;
        this.personal = personal;
        this.limits = limits;
    }

    int rows() {
        return limits.rows();
    }

    /** Columns whose texts nobody sees without a reason: {@code table.column}. */
    List<String> hidden() {
        return personal.namesAndTelephones();
    }

    List<QueryController.QueryTable> all() {
        Set<String> readable = TableNames.readable(schema);
        Map<String, List<Place>> places = measurements
                .required()
                .sql("select table_name, column_name from duckdb_columns() where not internal order by table_name,"
                        + " column_index")
                .query(Place.class)
                .stream()
                .filter(place -> readable.contains(place.tableName()))
                .collect(Collectors.groupingBy(Place::tableName, LinkedHashMap::new, Collectors.toList()));
        return places.entrySet().stream()
                .map(table -> new QueryController.QueryTable(
                        table.getKey(),
                        TableNames.of(schema, table.getKey()),
                        table.getValue().stream().map(this::column).toList()))
                .toList();
    }

    private QueryController.QueryColumn column(Place place) {
        TableSchema table = schema.find(place.tableName());
        @Nullable ColumnSchema column = table == null ? null : table.column(place.columnName());
        return new QueryController.QueryColumn(place.columnName(), column == null ? "" : column.label());
    }
}
