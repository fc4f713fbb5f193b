package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Handlers;
import cn.jianzhen.platform.detection.LatestFindings;
import cn.jianzhen.platform.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of leads. Nothing in it is changed or removed. Every method belongs inside {@code ScopedRows}. */
@Repository
class LeadSteps {
    /** Who is written down where the platform itself did it. */
    static final String SYSTEM = "系统";

    /** A step as it is written down. */
    record Entry(
            LeadState before,
            String step,
            @Nullable String assignee,
            @Nullable LocalDate dueOn,
            @Nullable Long orderId,
            @Nullable Long otherLead,
            @Nullable String cause,
            String note) {

        static Entry of(LeadState before, String step, String note) {
            return new Entry(before, step, null, null, null, null, null, note);
        }

        static Entry with(LeadState before, String step, long other) {
            return new Entry(before, step, null, null, null, other, null, "");
        }
    }

    private final JdbcClient database;
    private final FieldCipher cipher;
    private final Handlers people;
    private final LatestFindings words;
    private final Clock clock;

    LeadSteps(JdbcClient database, FieldCipher cipher, Handlers people, LatestFindings words, Clock clock) {
        this.database = database;
        this.cipher = cipher;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    void write(String by, Entry entry) {
        database.sql("""
                        insert into leads.lead_steps (lead_id, step, from_stage, assignee, due_on, order_id, other_lead,
                          cause, note, recorded_by, recorded_at, county_code)
                        values (:lead, :step, :from, :assignee, :due, :order, :other, :cause, :note, :by, :at, :county)
                        """)
                .param("lead", entry.before().leadId())
                .param("step", entry.step())
                .param("from", entry.before().stage().code())
                .param("assignee", entry.assignee(), Types.VARCHAR)
                .param("due", entry.dueOn(), Types.DATE)
                .param("order", entry.orderId(), Types.BIGINT)
                .param("other", entry.otherLead(), Types.BIGINT)
                .param("cause", entry.cause(), Types.VARCHAR)
                .param("note", cipher.encrypt(entry.note()))
                .param("by", by)
                .param("at", OffsetDateTime.now(clock))
                .param("county", entry.before().countyCode(), Types.VARCHAR)
                .update();
    }

    /** Newest first. */
    List<LeadStep> of(long leadId) {
        Map<String, String> names = people.names();
        return database.sql("select * from leads.lead_steps where lead_id = :id order by step_id desc")
                .param("id", leadId)
                .query((row, number) -> step(row, names))
                .list();
    }

    Optional<LeadStep> newest(long leadId) {
        return of(leadId).stream().findFirst();
    }

    private LeadStep step(ResultSet row, Map<String, String> names) throws SQLException {
        String assignee = row.getString("assignee");
        String by = row.getString("recorded_by");
        String step = row.getString("step");
        String note = cipher.decryptIfEncrypted(row.getString("note"));
        return new LeadStep(
                step,
                row.getString("from_stage"),
                assignee == null ? null : names.getOrDefault(assignee, assignee),
                row.getObject("due_on", LocalDate.class),
                row.getString("order_id"),
                row.getString("other_lead"),
                row.getString("cause"),
                step.equals("rebound") ? titles(note) : note,
                names.getOrDefault(by, by),
                time(row));
    }

    /** The platform writes down which detectors joined; people read their titles. */
    private String titles(String detectorIds) {
        return Arrays.stream(detectorIds.split(" ")).map(words::title).collect(Collectors.joining("、", "新证据：", ""));
    }

    private LocalDateTime time(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
