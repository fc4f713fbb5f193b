package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Personal;
import cn.jianzhen.platform.access.PersonalField;
import cn.jianzhen.platform.access.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What happened on the line, to its driver and before its cameras, an hour before the test to an hour after. */
@Repository
class TimelineQuery {
    private static final Duration MARGIN = Duration.ofHours(1);

    record TimelineTest(
            String reportNo,
            @PersonalField(Personal.PLATE) String plate,
            @PersonalField(Personal.NAME) @Nullable String driverName,
            String lineId,
            LocalDateTime startedAt,
            LocalDateTime endedAt,

            @Schema(allowableValues = {"pass", "fail", "aborted", "invalid", "exempt"}) @Nullable
            String overallResult,

            boolean subject,
            boolean overlaps) {}

    record CameraEvent(
            String cameraId,
            String positionLabel,
            String kind,
            String kindLabel,
            LocalDateTime startedAt,
            LocalDateTime endedAt) {}

    record Timeline(LocalDateTime from, LocalDateTime to, List<TimelineTest> tests, List<CameraEvent> cameraEvents) {}

    private static final String TESTS = """
            select i.report_no, coalesce(i.plate, '') as plate, d.name as driver_name, coalesce(i.line_id, '') as line_id,
              i.started_at, coalesce(i.ended_at, i.started_at) as ended_at, i.overall_result,
              i.report_no = :reportNo as subject,
              i.report_no <> :reportNo and i.started_at < :ended and coalesce(i.ended_at, i.started_at) > :started
                as overlaps
            from inspections i
            left join stations s on s.station_id = i.station_id
            left join staff d on d.staff_id = i.driver_id
            where (i.line_id = :line or i.driver_id = cast(:driver as varchar) or i.report_no = :reportNo)
              and i.started_at < :to and coalesce(i.ended_at, i.started_at) > :from and %s
            order by i.started_at, i.report_no
            limit 200
            """.formatted(InScope.sql("s.county_code"));

    private final Measurements measurements;
    private final String cameraEvents;

    TimelineQuery(Measurements measurements, Labels labels) {
        this.measurements = measurements;
        this.cameraEvents = """
                select camera_id, coalesce(%s, '') as position_label, kind, %s as kind_label, started_at,
                  coalesce(ended_at, :to) as ended_at
                from camera_events
                where line_id = :line and started_at < :to and coalesce(ended_at, :to) > :from
                order by camera_id, started_at
                limit 200
                """.formatted(
                labels.sql("camera_events", "position", "position"), labels.sql("camera_events", "kind", "kind"));
    }

    Timeline around(Scope scope, InspectionFacts inspection) {
        LocalDateTime from = inspection.startedAt().minus(MARGIN);
        LocalDateTime to = inspection.endedAt().plus(MARGIN);
        List<TimelineTest> tests = InScope.bind(measurements.required().sql(TESTS), scope)
                .param("reportNo", inspection.reportNo())
                .param("line", inspection.lineId())
                .param("driver", inspection.driverId(), java.sql.Types.VARCHAR)
                .param("started", inspection.startedAt())
                .param("ended", inspection.endedAt())
                .param("from", from)
                .param("to", to)
                .query(TimelineTest.class)
                .list();
        List<CameraEvent> events = measurements
                .required()
                .sql(cameraEvents)
                .param("line", inspection.lineId())
                .param("from", from)
                .param("to", to)
                .query(CameraEvent.class)
                .list();
        return new Timeline(from, to, tests, events);
    }
}
