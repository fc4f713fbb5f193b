package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.access.ScopedRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lead list: filtered, sorted and paged in SQL. */
@Repository
class LeadList {
    /** Chosen by name, so that no user text reaches the statement. */
    enum Order {
        RISK("risk desc, lead_id"),
        /** Expected harm times the chance that it is true. */
        HARM("risk * harm_equivalents[2] desc nulls last, lead_id"),
        /** The same for each working hour that the next check takes. */
        HARM_PER_HOUR("risk * harm_equivalents[2] / visit_hours[2] desc nulls last, lead_id"),
        OCCURRED_AT("occurred_at desc, lead_id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    private static final int EXPORT_CHUNK = 1_000;

    private final JdbcClient database;
    private final ScopedRows rows;
    private final LeadRows reader;

    LeadList(JdbcClient database, ScopedRows rows, LeadRows reader) {
        this.database = database;
        this.rows = rows;
        this.reader = reader;
    }

    long count(Scope scope, LeadFilter filter) {
        LeadConditions conditions = LeadConditions.of(scope, filter);
        return rows.of(
                scope,
                () -> database.sql("select count(*) from leads.leads" + conditions.where())
                        .params(conditions.parameters())
                        .query(Long.class)
                        .single());
    }

    List<LeadRow> page(Scope scope, LeadFilter filter, Order order, int page, int size) {
        LeadConditions conditions = LeadConditions.of(scope, filter);
        return rows.of(
                scope,
                () -> database.sql(LeadRows.SELECT + conditions.where() + " order by " + order.sql()
                                + " limit :size offset :offset")
                        .params(conditions.parameters())
                        .param("size", size)
                        .param("offset", (long) page * size)
                        .query(reader.mapper())
                        .list());
    }

    /** Reads in chunks, so that an export of everything needs no more memory than a page. */
    void forEach(Scope scope, LeadFilter filter, Consumer<LeadRow> consumer) {
        LeadConditions conditions = LeadConditions.of(scope, filter);
        RowMapper<LeadRow> mapper = reader.mapper();
        rows.of(scope, () -> {
            database.sql(LeadRows.SELECT + conditions.where() + " order by " + Order.RISK.sql())
                    .withFetchSize(EXPORT_CHUNK)
                    .params(conditions.parameters())
                    .query(row -> {
                        consumer.accept(mapped(mapper, row));
                    });
            return true;
        });
    }

    private static LeadRow mapped(RowMapper<LeadRow> mapper, ResultSet row) throws SQLException {
        LeadRow lead = mapper.mapRow(row, 0);
        if (lead == null) {
            throw new SQLException("no lead in a row");
        }
        return lead;
    }
}
