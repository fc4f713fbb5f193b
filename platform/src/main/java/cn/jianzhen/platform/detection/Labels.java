package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.platform.store.Counties;
import cn.jianzhen.platform.store.DataFolder;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Chinese words for codes: from the canonical schema, and for counties from a list that the bureau may extend. */
@Component
class Labels {
    private final Schema schema = Schema.bundled();
    private final Map<String, String> counties;

    Labels(DataFolder folder) {
        counties = new Counties(folder).names();
    }

    ColumnSchema column(String table, String name) {
        return Objects.requireNonNull(schema.table(table).column(name), name);
    }

    Stream<ColumnSchema> channels(String table) {
        return schema.table(table).columns().stream().filter(column -> column.channel() > 0);
    }

    String code(String table, String column, String code) {
        return column(table, column).codeLabel(code);
    }

    /** A SQL expression that turns the code in {@code expression} into its label. */
    String sql(String table, String column, String expression) {
        return cases(column(table, column).codes(), expression);
    }

    String countySql(String expression) {
        return cases(counties, expression);
    }

    private static String cases(Map<String, String> labels, String expression) {
        return labels.entrySet().stream()
                .map(label -> " when " + quoted(label.getKey()) + " then " + quoted(label.getValue()))
                .collect(Collectors.joining("", "case " + expression, " else " + expression + " end"));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
