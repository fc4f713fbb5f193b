package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * The inspections that a person took part in, a telephone stands for or a device signature was read in; those of the user's county
 * only. Neither plates nor VINs go out.
 */
@Repository
class SubjectTestsQuery {
    /** More dots cannot be told apart. */
    private static final int MOST_TESTS = 500;

    private static final int MOST_MODELS = 40;

    /** Who was there, who sent the car, what the engine computer answered; as the detectors ask it. */
    private static final Map<String, String> OF_SUBJECT = Map.of(
            "staff", "(i.driver_id = :id or i.obd_operator_id = :id or i.appearance_id = :id)",
            "phone", "i.sender_phone = :id",
            "device_signature", """
            i.report_no in (select m.report_no from obd_modules m where m.module in ('7E8', '18DAF110')
              and replace(upper(trim(m.cal_id)), ' ', '') || '_' || replace(upper(trim(m.cvn)), ' ', '') = :id)
            """);

    /** One inspection on the time line. */
    record SubjectTest(
            String reportNo,
            String stationId,
            String stationName,
            LocalDateTime startedAt,

            @Schema(allowableValues = {"pass", "fail", "aborted", "invalid", "exempt"}) @Nullable
            String overallResult) {}

    /** Cars of one model. */
    record ModelCars(
            String brand,
            String model,
            long cars,
            long tests,
            long passed,
            long stations,
            LocalDateTime firstAt,
            LocalDateTime lastAt) {}

    private final Measurements measurements;

    SubjectTestsQuery(Measurements measurements) {
        this.measurements = measurements;
    }

    List<SubjectTest> tests(Scope scope, String kind, String id) {
        return OF_SUBJECT.containsKey(kind)
                ? about(scope, kind, id, """
                        select i.report_no, i.station_id, coalesce(s.name, i.station_id) as station_name, i.started_at,
                          i.overall_result
                        """, "order by i.started_at, i.report_no limit " + MOST_TESTS)
                        .query(SubjectTest.class)
                        .list()
                : List.of();
    }

    List<ModelCars> models(Scope scope, String kind, String id) {
        return OF_SUBJECT.containsKey(kind)
                ? about(scope, kind, id, """
                        select coalesce(v.brand, '') as brand, coalesce(v.model, '') as model, count(distinct i.vin) as cars,
                          count(*) as tests, count(*) filter (where i.overall_result = 'pass') as passed,
                          count(distinct i.station_id) as stations, min(i.started_at) as first_at,
                          max(i.started_at) as last_at
                        """, "group by 1, 2 order by cars desc, 1, 2 limit " + MOST_MODELS)
                        .query(ModelCars.class)
                        .list()
                : List.of();
    }

    private StatementSpec about(Scope scope, String kind, String id, String columns, String end) {
        String sql = columns + " from inspections i left join stations s on s.station_id = i.station_id"
                + " left join vehicles v on v.vin = i.vin where i.started_at is not null and " + OF_SUBJECT.get(kind)
                + " and " + InScope.sql("s.county_code") + " " + end;
        return InScope.bind(measurements.required().sql(sql), scope).param("id", id);
    }
}
