package cn.jianzhen.platform.leads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and changes what people do with leads. Every method belongs inside {@code ScopedRows}, in one transaction with its steps. */
@Repository
class LeadStates {
    private final JdbcClient database;

    LeadStates(JdbcClient database) {
        this.database = database;
    }

    /** The leads that can be seen, by number; nobody else changes them until the transaction ends. */
    Map<Long, LeadState> locked(Collection<Long> leadIds) {
        Map<Long, LeadState> found = new HashMap<>();
        database.sql("select * from leads.leads where lead_id in (:ids) order by lead_id for update")
                .param("ids", leadIds)
                .query(LeadStates::state)
                .list()
                .forEach(lead -> found.put(lead.leadId(), lead));
        return found;
    }

    /** What is part of these leads. */
    List<LeadState> partsOf(Collection<Long> leadIds) {
        return database.sql("select * from leads.leads where merged_into in (:ids) order by lead_id for update")
                .param("ids", leadIds)
                .query(LeadStates::state)
                .list();
    }

    /** What was seen when it was dismissed is remembered, also of its parts. */
    void save(LeadState lead) {
        database.sql("""
                        update leads.leads set stage = :stage, assignee = :assignee, due_on = :due, order_id = :order,
                          version = version + 1
                        where lead_id = :id
                        """)
                .param("stage", lead.stage().code())
                .param("assignee", lead.assignee(), Types.VARCHAR)
                .param("due", lead.dueOn(), Types.DATE)
                .param("order", lead.orderId(), Types.BIGINT)
                .param("id", lead.leadId())
                .update();
        if (lead.stage() == Stage.DISMISSED) {
            database.sql("""
                            update leads.leads set dismissed_detectors = coalesce(dismissed_detectors, '{}') || detector_ids
                            where lead_id = :id or merged_into = :id
                            """).param("id", lead.leadId()).update();
        }
    }

    /** Makes it part of another, with all that was part of it; or nobody's part. */
    void merge(long leadId, @Nullable Long into) {
        database.sql("""
                        update leads.leads set merged_into = :into, version = version + 1
                        where lead_id = :id or (merged_into = :id and cast(:into as bigint) is not null)
                        """).param("into", into, Types.BIGINT).param("id", leadId).update();
    }

    private static LeadState state(ResultSet row, int number) throws SQLException {
        return new LeadState(
                row.getLong("lead_id"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("county_code"),
                row.getString("status").equals("open"),
                Stage.of(row.getString("stage")),
                row.getString("assignee"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("order_id", Long.class),
                row.getObject("merged_into", Long.class),
                row.getInt("version"));
    }
}
