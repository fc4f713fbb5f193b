package cn.jianzhen.platform.leads;

import cn.jianzhen.engine.harm.Harm;
import cn.jianzhen.engine.harm.Pollutant;
import cn.jianzhen.engine.harm.Range;
import cn.jianzhen.engine.harm.VisitCost;
import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.detection.LatestFindings;
import cn.jianzhen.platform.detection.SubjectSummary;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the leads agree with the newest run: one lead for every subject with findings that count. Running it again changes nothing. Call
 * {@link #synchroniseIfNew()} after a detection run.
 */
@Service
public class LeadSynchronisation {
    private static final int BATCH = 2_000;
    private static final String COLUMNS =
            "subject_kind, subject_id, strongest_detector, reason, risk, basis, checks, hard, category,"
                    + " detector_ids, finding_count, station_id, station_name, county_code, county_name, line_id, plate, vin,"
                    + " method, occurred_at, harm_vehicles, harm_equivalents, harm_nox_kg, harm_pm_kg, harm_co_kg, harm_confidence,"
                    + " visit_check, visit_officers, visit_hours, visit_travel_hours, visit_confidence";
    /** What may change about a lead. */
    private static final String VALUES = COLUMNS.substring("subject_kind, subject_id, ".length());

    private final LatestFindings findings;
    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final ScopedRows rows;
    private final Clock clock;
    private final Rebounds rebounds;

    LeadSynchronisation(
            LatestFindings findings, JdbcClient database, JdbcTemplate batches, ScopedRows rows, Clock clock) {
        this.rebounds = new Rebounds(database);
        this.findings = findings;
        this.database = database;
        this.batches = batches;
        this.rows = rows;
        this.clock = clock;
    }

    /** Does nothing when the leads were already made from the newest run, this catalogue and all checks. */
    @Transactional
    public void synchroniseIfNew() {
        Optional<String> newest = findings.state();
        if (newest.isPresent() && !newest.equals(source())) {
            String runId = findings.runId().orElseThrow();
            rows.ofEveryCounty(() -> {
                synchronise(runId, newest.get());
                return true;
            });
        }
    }

    private Optional<String> source() {
        return database.sql("select state from leads.source_state")
                .query(String.class)
                .optional();
    }

    private void synchronise(String runId, String state) {
        database.sql("select pg_advisory_xact_lock(hashtext('leads.synchronise'))")
                .query(row -> {});
        database.sql("create temporary table incoming on commit drop as select " + COLUMNS
                        + " from leads.leads with no data")
                .update();
        receive();
        withdrawWhatIsGone();
        merge(runId);
        rebounds.standAlone(OffsetDateTime.now(clock));
        rebounds.comeBack(OffsetDateTime.now(clock));
        database.sql("analyze leads.leads").update();
        database.sql("""
                        insert into leads.source_state (state) values (:state)
                        on conflict (only_row) do update set state = excluded.state
                        """).param("state", state).update();
    }

    private void receive() {
        List<@Nullable Object[]> batch = new ArrayList<>(BATCH);
        findings.forEachSubject(subject -> {
            batch.add(row(subject));
            if (batch.size() == BATCH) {
                insert(batch);
            }
        });
        insert(batch);
    }

    private void insert(List<@Nullable Object[]> batch) {
        batches.batchUpdate(
                "insert into incoming (" + COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ';'), ?, ?, ?,"
                        + " ?, ?, ?, ?, ?, ?, ?, ?, ?::float8[], ?::float8[], ?::float8[], ?::float8[], ?, ?, ?,"
                        + " ?::float8[], ?::float8[], ?)",
                batch);
        batch.clear();
    }

    private static @Nullable Object[] row(SubjectSummary subject) {
        Harm harm = subject.harm();
        VisitCost visit = subject.visit();
        return new @Nullable Object[] {
            subject.subjectKind(),
            subject.subjectId(),
            subject.strongestDetector(),
            subject.explanation(),
            Math.clamp(subject.risk(), 0, 1),
            subject.basis(),
            subject.checks(),
            subject.hard(),
            subject.category(),
            String.join(";", subject.detectorIds()),
            subject.findingCount(),
            subject.stationId(),
            subject.stationName(),
            subject.countyCode(),
            subject.countyName(),
            subject.lineId(),
            subject.plate(),
            subject.vin(),
            subject.method(),
            subject.occurredAt(),
            harm == null ? null : harm.vehicles(),
            harm == null ? null : array(harm.equivalents()),
            harm == null ? null : array(harm.of(Pollutant.NOX)),
            harm == null ? null : array(harm.of(Pollutant.PM)),
            harm == null ? null : array(harm.of(Pollutant.CO)),
            harm == null ? null : harm.confidence().code(),
            visit == null ? null : visit.check(),
            visit == null ? null : visit.officers(),
            visit == null ? null : array(visit.hours()),
            visit == null ? null : array(visit.travelHours()),
            visit == null ? null : visit.confidence().code()
        };
    }

    private static String array(Range range) {
        return "{" + range.low() + "," + range.expected() + "," + range.high() + "}";
    }

    private void withdrawWhatIsGone() {
        database.sql("""
                        update leads.leads l set status = 'withdrawn', changed_at = :now
                        where l.status = 'open' and not exists (
                          select from incoming i where i.subject_kind = l.subject_kind and i.subject_id = l.subject_id)
                        """).param("now", OffsetDateTime.now(clock)).update();
    }

    private void merge(String runId) {
        database.sql("""
                        insert into leads.leads as l (%1$s, status, run_id, first_seen_at, changed_at)
                        select %1$s, 'open', :runId, :now, :now from incoming
                        on conflict (subject_kind, subject_id) do update set
                          (%2$s, status, run_id, changed_at) = (select %3$s, 'open', excluded.run_id, excluded.changed_at)
                        """.formatted(COLUMNS, VALUES, excluded()))
                .param("runId", runId)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private static String excluded() {
        return "excluded." + VALUES.replace(", ", ", excluded.");
    }
}
