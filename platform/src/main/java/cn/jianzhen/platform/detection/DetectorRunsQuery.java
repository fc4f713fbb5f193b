package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Scope;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each detector did in the newest run. */
@Repository
class DetectorRunsQuery {
    record DetectorRun(
            String detectorId, String state, @Nullable String note, int findings) {
        /** Never ran: nothing was imported, or it is new. */
        static final DetectorRun NONE = new DetectorRun("", "not_enough_data", "尚未运行", 0);
    }

    private static final String SQL = FindingPlaces.WITH + """
            , found as (select detector_id, count(*) as findings from located where %s group by detector_id)
            select r.detector_id, r.state, nullif(r.note, '') as note, coalesce(found.findings, 0) as findings
            from detector_runs r left join found on found.detector_id = r.detector_id
            where r.run_id = %s
            """.formatted(InScope.sql("county_code"), LatestRun.ID);

    private final Measurements measurements;

    DetectorRunsQuery(Measurements measurements) {
        this.measurements = measurements;
    }

    Map<String, DetectorRun> latest(Scope scope) {
        return measurements.ifPresent().map(database -> latest(database, scope)).orElseGet(Map::of);
    }

    private static Map<String, DetectorRun> latest(JdbcClient database, Scope scope) {
        return InScope.bind(database.sql(SQL), scope).query(DetectorRun.class).list().stream()
                .collect(Collectors.toMap(DetectorRun::detectorId, Function.identity()));
    }
}
