package cn.jianzhen.platform.figures;

import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.ColumnType;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.record.TableSchema;
import cn.jianzhen.platform.detection.Measurements;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How fresh each table of the data package is. A package belongs to no county, so this is counted whole for everybody. */
@Repository
class Freshness {
    /**
     * One table.
     *
     * @param rows 0 says that it never came
     * @param lastAt the newest row's own time; absent where rows have none
     * @param deliveredAt when rows of it last came in
     */
    record SourceState(
            String table,
            String title,
            boolean required,
            long rows,
            @Nullable LocalDateTime lastAt,
            @Nullable LocalDateTime deliveredAt) {}

    /** Tests uploaded late, of those whose upload is known. */
    record LateUploads(long late, long of, int minutes) {}

    private record Counted(
            String name,
            long amount,
            @Nullable LocalDateTime lastAt,
            @Nullable LocalDateTime deliveredAt) {}

    private final Measurements measurements;
    private final Schema schema = Schema.bundled();

    Freshness(Measurements measurements) {
        this.measurements = measurements;
    }

    /** Empty as long as nothing was imported. */
    List<SourceState> sources() {
        return measurements.ifPresent().map(this::counted).orElseGet(List::of);
    }

    Optional<LateUploads> lateUploads(int minutes) {
        return measurements
                .ifPresent()
                .map(database -> database.sql("""
                        select count(*) filter (where uploaded_at > ended_at + to_minutes(cast(:minutes as bigint))) as late,
                          count(*) filter (where uploaded_at is not null and ended_at is not null) as "of",
                          cast(:minutes as integer) as minutes
                        from inspections
                        """)
                        .param("minutes", minutes)
                        .query(LateUploads.class)
                        .single());
    }

    private List<SourceState> counted(JdbcClient database) {
        String sql = schema.tables().stream().map(Freshness::sql).collect(Collectors.joining(" union all "));
        return database.sql(sql).query(Counted.class).list().stream()
                .map(this::state)
                .toList();
    }

    private SourceState state(Counted counted) {
        TableSchema table = schema.table(counted.name());
        return new SourceState(
                table.name(),
                table.title(),
                table.required(),
                counted.amount(),
                counted.lastAt(),
                counted.deliveredAt());
    }

    /** Names of tables and columns come from the schema. */
    private static String sql(TableSchema table) {
        return """
                select '%1$s' as name, count(*) as amount, cast(%2$s as timestamp) as last_at,
                  (select max(d.received_at) from deliveries d
                   where d.delivery_id in (select distinct t.delivery_id from %1$s t)) as delivered_at
                from %1$s
                """.formatted(
                table.name(), time(table).map(column -> "max(" + column + ")").orElse("null"));
    }

    /** When a row happened: its first time, or the day in its key. A date that is a fact about something, such as a first licence, is not it. */
    private static Optional<String> time(TableSchema table) {
        if (table.packed() != null) {
            return Optional.empty();
        }
        return table.columns().stream()
                .filter(column -> column.type() == ColumnType.TIMESTAMP
                        || (column.type() == ColumnType.DATE && table.key().contains(column.name())))
                .map(ColumnSchema::name)
                .findFirst();
    }
}
