package cn.jianzhen.platform.detection;

import java.util.List;
import org.springframework.stereotype.Repository;

/** The findings of the newest run about one inspection, or resting on it. */
@Repository
class FindingsQuery {
    private static final String SQL = """
            select f.*, date_trunc('second', r.started_at) as run_at
            from findings f join runs r on r.run_id = f.run_id
            where f.run_id = %s
              and ((f.subject_kind = 'inspection' and f.subject_id = :reportNo)
                or list_contains(string_split(coalesce(f.related, ''), ';'), 'inspection:' || :reportNo))
            order by f.strength = 'hard' desc, f.score desc, f.finding_id
            limit 100
            """.formatted(LatestRun.ID);

    private final Measurements measurements;
    private final FindingPage page;

    FindingsQuery(Measurements measurements, FindingPage page) {
        this.measurements = measurements;
        this.page = page;
    }

    List<FindingView> of(InspectionFacts inspection) {
        return measurements
                .required()
                .sql(SQL)
                .param("reportNo", inspection.reportNo())
                .query(FindingRow.class)
                .list()
                .stream()
                .map(page::view)
                .toList();
    }
}
