package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.finding.Calibration;
import cn.jianzhen.engine.finding.CheckedFinding;
import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.store.FieldCipher;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What checks on site said about findings. Every entry stays; of one finding the newest counts. */
@Repository
class Outcomes {
    private final JdbcClient database;
    private final ScopedRows rows;
    private final FieldCipher cipher;
    private final Clock clock;

    Outcomes(JdbcClient database, ScopedRows rows, FieldCipher cipher, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Detector, strength and score are kept as they were: the run that found it may be gone when this is read. */
    void record(Decider decider, FindingRow finding, String outcome, String note) {
        rows.of(
                decider.scope(),
                () -> database.sql("""
                        insert into detection.finding_outcomes (finding_id, run_id, detector_id, detector_version, hard,
                          score, outcome, note, recorded_by, recorded_at, county_code, subject_kind, subject_id)
                        values (:findingId, :runId, :detectorId, :version, :hard, :score, :outcome, :note, :by, :at, :county,
                          :subjectKind, :subjectId)
                        """)
                        .param("findingId", finding.findingId())
                        .param("runId", finding.runId())
                        .param("detectorId", finding.detectorId())
                        .param("version", finding.detectorVersion())
                        .param("hard", finding.hard())
                        .param("score", finding.score())
                        .param("outcome", outcome)
                        .param("note", cipher.encrypt(note))
                        .param("by", decider.userName())
                        .param("at", OffsetDateTime.now(clock))
                        .param("county", finding.countyCode())
                        .param("subjectKind", finding.subjectKind())
                        .param("subjectId", finding.subjectId())
                        .update());
    }

    /** The newest outcome of each of these findings, by finding id; nothing for those that nobody checked. */
    Map<String, FindingView.FindingOutcome> newest(Scope scope, Collection<String> findingIds) {
        return findingIds.isEmpty() ? Map.of() : rows.of(scope, () -> newest(findingIds));
    }

    private Map<String, FindingView.FindingOutcome> newest(Collection<String> findingIds) {
        Map<String, FindingView.FindingOutcome> newest = new HashMap<>();
        database.sql("""
                        select distinct on (finding_id) finding_id, outcome, note, recorded_by, recorded_at
                        from detection.finding_outcomes where finding_id in (:ids)
                        order by finding_id, outcome_id desc
                        """).param("ids", findingIds).query(row -> {
            newest.put(
                    row.getString("finding_id"),
                    new FindingView.FindingOutcome(
                            row.getString("outcome"),
                            cipher.decryptIfEncrypted(row.getString("note")),
                            row.getString("recorded_by"),
                            row.getObject("recorded_at", OffsetDateTime.class)
                                    .atZoneSameInstant(clock.getZone())
                                    .toLocalDateTime()
                                    .truncatedTo(ChronoUnit.SECONDS)));
        });
        return newest;
    }

    /** What all settled checks teach; an undecided one teaches nothing. */
    Calibration calibration() {
        return Calibration.of(rows.ofEveryCounty(
                () -> database.sql("""
                        select detector_id, hard, score, outcome = 'confirmed' as confirmed from (
                          select distinct on (finding_id) * from detection.finding_outcomes
                          order by finding_id, outcome_id desc) newest
                        where outcome <> 'undecided'
                        """).query(CheckedFinding.class).list()));
    }

    /** Changes with every entry. */
    long newestEntry() {
        return rows.ofEveryCounty(
                () -> database.sql("select coalesce(max(outcome_id), 0) from detection.finding_outcomes")
                        .query(Long.class)
                        .single());
    }
}
