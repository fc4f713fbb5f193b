package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.access.Handlers;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.store.Counties;
import cn.jianzhen.platform.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Handover orders 交办单. */
@Repository
class Orders {
    /** An order that was just made, or that a lead names. */
    record OrderName(String orderId, String number) {}

    record OrderView(
            String orderId,
            String number,
            String countyName,
            LocalDate dueOn,
            String requirement,
            String madeBy,
            LocalDateTime madeAt,
            List<LeadRow> leads) {}

    private final JdbcClient database;
    private final ScopedRows rows;
    private final LeadRows reader;
    private final FieldCipher cipher;
    private final Handlers people;
    private final Counties counties;
    private final Clock clock;

    Orders(
            JdbcClient database,
            ScopedRows rows,
            LeadRows reader,
            FieldCipher cipher,
            Handlers people,
            Counties counties,
            Clock clock) {
        this.database = database;
        this.rows = rows;
        this.reader = reader;
        this.cipher = cipher;
        this.people = people;
        this.counties = counties;
        this.clock = clock;
    }

    /** Inside the transaction of the steps: a number is given away only when all of it comes true, one after the other. */
    OrderName make(Decider decider, String county, LocalDate dueOn, String requirement) {
        database.sql("select pg_advisory_xact_lock(hashtext('leads.orders'))").query(row -> {});
        return database.sql("""
                        insert into leads.orders (county_code, year, number, due_on, requirement, made_by, made_at)
                        select :county, :year, coalesce(max(number), 0) + 1, :due, :requirement, :by, :at
                        from leads.orders where county_code = :county and year = :year
                        returning order_id, county_code, year, number
                        """)
                .param("county", county)
                .param("year", LocalDate.now(clock).getYear())
                .param("due", dueOn)
                .param("requirement", cipher.encrypt(requirement))
                .param("by", decider.userName())
                .param("at", OffsetDateTime.now(clock))
                .query((row, number) -> new OrderName(row.getString("order_id"), number(row)))
                .single();
    }

    /** The order with the leads that were handed over with it, whatever became of them since. */
    Optional<OrderView> find(Scope scope, long orderId) {
        return rows.of(scope, () -> {
            List<LeadRow> leads = database.sql(LeadRows.SELECT + """
                             where l.lead_id in (select lead_id from leads.lead_steps where order_id = :id)
                            order by risk desc, lead_id
                            """)
                    .param("id", orderId)
                    .query(reader.mapper())
                    .list();
            return database.sql("select * from leads.orders where order_id = :id")
                    .param("id", orderId)
                    .query((row, number) -> view(row, leads))
                    .optional();
        });
    }

    private OrderView view(ResultSet row, List<LeadRow> leads) throws SQLException {
        String county = row.getString("county_code");
        String by = row.getString("made_by");
        return new OrderView(
                row.getString("order_id"),
                number(row),
                counties.names().getOrDefault(county, county),
                row.getObject("due_on", LocalDate.class),
                cipher.decrypt(row.getString("requirement")),
                people.names().getOrDefault(by, by),
                row.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDateTime(),
                leads);
    }

    /** As it is printed: 〔2024〕410802-3. */
    private static String number(ResultSet row) throws SQLException {
        return "〔" + row.getInt("year") + "〕" + row.getString("county_code") + "-" + row.getInt("number");
    }
}
