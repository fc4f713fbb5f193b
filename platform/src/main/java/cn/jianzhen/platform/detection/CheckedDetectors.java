package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.access.ScopedRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the newest run found, and what checks on site said about it, detector by detector. */
@Repository
public class CheckedDetectors {
    /** A finding of the newest run. */
    public record Found(String findingId, String subjectKind, String subjectId) {}

    private record Tally(String detectorId, int confirmed, int refuted) {}

    private record Outcome(String findingId, String outcome) {}

    private final Measurements measurements;
    private final JdbcClient database;
    private final ScopedRows rows;

    CheckedDetectors(Measurements measurements, JdbcClient database, ScopedRows rows) {
        this.measurements = measurements;
        this.database = database;
        this.rows = rows;
    }

    /** Id of the newest run; empty as long as none has ended. */
    public Optional<String> newestRun() {
        return measurements
                .required()
                .sql("select run_id from runs where run_id = " + LatestRun.ID)
                .query(String.class)
                .optional();
    }

    /** Everything that the detector found in that run; for those who see the whole city. */
    public List<Found> found(String runId, String detectorId) {
        return measurements
                .required()
                .sql("select finding_id, subject_kind, subject_id from findings"
                        + " where run_id = :run and detector_id = :detector")
                .param("run", runId)
                .param("detector", detectorId)
                .query(Found.class)
                .list();
    }

    /** The newest outcome of each of these findings; nothing for those that nobody checked. */
    public Map<String, String> outcomes(Scope scope, Collection<String> findingIds) {
        Map<String, String> outcomes = new HashMap<>();
        if (!findingIds.isEmpty()) {
            rows.of(
                            scope,
                            () -> database.sql("""
                                select distinct on (finding_id) finding_id, outcome from detection.finding_outcomes
                                where finding_id = any(:ids) order by finding_id, outcome_id desc
                                """)
                                    .param("ids", findingIds.toArray(String[]::new))
                                    .query(Outcome.class)
                                    .list())
                    .forEach(one -> outcomes.put(one.findingId(), one.outcome()));
        }
        return outcomes;
    }

    /** How many findings of each detector were confirmed and refuted, in the person's places; an undecided one counts for neither. */
    Map<String, Precision> precision(Scope scope) {
        Map<String, Precision> precision = new HashMap<>();
        rows.of(scope, () -> database.sql("""
            select detector_id, count(*) filter (where outcome = 'confirmed') as confirmed,
              count(*) filter (where outcome = 'refuted') as refuted
            from (select distinct on (finding_id) detector_id, outcome from detection.finding_outcomes
              order by finding_id, outcome_id desc) newest
            group by detector_id
            """).query(Tally.class).list())
                .forEach(one -> precision.put(one.detectorId(), Precision.of(one.confirmed(), one.refuted())));
        return precision;
    }
}
