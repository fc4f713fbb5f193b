package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.record.TableSchema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The register's row of a subject, under the Chinese labels of the data format. */
@Repository
class SubjectFactsQuery {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Map<String, String> TABLES = Map.of(
            "repair", "repairs",
            "vehicle", "vehicles",
            "station", "stations",
            "line", "lines",
            "shop", "shops",
            "staff", "staff");

    record Fact(String label, String value) {}

    record Part(
            String name,
            @Nullable String partCode,
            @Nullable String serialNo,
            @Nullable Double quantity) {}

    private final Measurements measurements;
    private final PersonalColumns personal;
    private final Schema schema = Schema.bundled();

    SubjectFactsQuery(Measurements measurements, PersonalColumns personal) {
        this.measurements = measurements;
        this.personal = personal;
    }

    /** Every filled cell; empty for a subject that is in no register, such as a telephone. */
    List<Fact> facts(String kind, String id) {
        String name = TABLES.get(kind);
        if (name == null) {
            return List.of();
        }
        TableSchema table = schema.table(name);
        return measurements
                .required()
                .sql("select * from " + name + " where \"" + table.key().getFirst() + "\" = :id limit 1")
                .param("id", id)
                .query((row, number) -> facts(table, row))
                .optional()
                .orElse(List.of());
    }

    /** What a repair order lists as built in. */
    List<Part> parts(String kind, String id) {
        if (!kind.equals("repair")) {
            return List.of();
        }
        return measurements
                .required()
                .sql("select coalesce(name, '') as name, part_code, serial_no, quantity from repair_parts"
                        + " where repair_id = :id order by line_no limit 200")
                .param("id", id)
                .query(Part.class)
                .list();
    }

    private List<Fact> facts(TableSchema table, ResultSet row) throws SQLException {
        List<Fact> facts = new ArrayList<>();
        for (ColumnSchema column : table.columns()) {
            Object value = row.getObject(column.name());
            if (value != null && !value.toString().isBlank()) {
                facts.add(new Fact(column.label(), personal.marked(table.name(), column.name(), text(column, value))));
            }
        }
        return facts;
    }

    private static String text(ColumnSchema column, Object value) {
        String text = switch (value) {
            case Boolean yes -> yes ? "是" : "否";
            case Double number ->
                BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            case Timestamp at -> MINUTE.format(at.toLocalDateTime());
            case LocalDateTime at -> MINUTE.format(at);
            default -> column.codeLabel(value.toString());
        };
        return column.unit() == null ? text : text + " " + column.unit();
    }
}
