package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The findings of the newest run about one subject. */
@Repository
class FindingsQuery {
    /** A finding about something in another county may rest on this inspection: that one is not shown. */
    private static final String SQL = FindingPlaces.WITH + """
            select l.*, date_trunc('second', r.started_at) as run_at
            from located l join runs r on r.run_id = l.run_id
            where (l.subject_kind = 'inspection' and l.subject_id = :reportNo)
              or (list_contains(string_split(coalesce(l.related, ''), ';'), 'inspection:' || :reportNo) and %s)
            order by l.strength = 'hard' desc, l.score desc, l.finding_id
            limit 100
            """.formatted(InScope.sql("l.county_code"));

    private static final String ABOUT = FindingPlaces.WITH + """
            select l.*, date_trunc('second', r.started_at) as run_at
            from located l join runs r on r.run_id = l.run_id
            where l.subject_kind = :kind and l.subject_id = :id and %s
            order by l.strength = 'hard' desc, l.score desc, l.finding_id
            limit 100
            """.formatted(InScope.sql("l.county_code"));

    private static final String NAMED = FindingPlaces.WITH + """
            select l.*, date_trunc('second', r.started_at) as run_at
            from located l join runs r on r.run_id = l.run_id
            where l.finding_id = :findingId and %s
            """.formatted(InScope.sql("l.county_code"));

    private static final String OF_SUBJECTS = FindingPlaces.WITH + """
            select l.*, date_trunc('second', r.started_at) as run_at
            from located l join runs r on r.run_id = l.run_id
            where concat(l.subject_kind, ':', l.subject_id) in (:subjects) and %s
            order by l.finding_id
            """.formatted(InScope.sql("l.county_code"));

    private final Measurements measurements;
    private final FindingPage page;

    FindingsQuery(Measurements measurements, FindingPage page) {
        this.measurements = measurements;
        this.page = page;
    }

    /** Findings with this subject, as far as they lie in the person's counties. */
    List<FindingView> about(Scope scope, String kind, String id) {
        return page.views(
                scope,
                InScope.bind(measurements.required().sql(ABOUT), scope)
                        .param("kind", kind)
                        .param("id", id)
                        .query(FindingRow.class)
                        .list());
    }

    /** Findings about an inspection, or resting on it. */
    List<FindingView> of(Scope scope, InspectionFacts inspection) {
        return page.views(
                scope,
                InScope.bind(measurements.required().sql(SQL), scope)
                        .param("reportNo", inspection.reportNo())
                        .query(FindingRow.class)
                        .list());
    }

    /** A finding by its name, when it lies in the person's counties. */
    Optional<FindingRow> find(Scope scope, String findingId) {
        return InScope.bind(measurements.required().sql(NAMED), scope)
                .param("findingId", findingId)
                .query(FindingRow.class)
                .optional();
    }

    /** All findings with one of these subjects, written kind:id, that lie in the person's counties. */
    List<FindingRow> ofSubjects(Scope scope, Collection<String> subjects) {
        return InScope.bind(measurements.required().sql(OF_SUBJECTS), scope)
                .param("subjects", subjects)
                .query(FindingRow.class)
                .list();
    }
}
