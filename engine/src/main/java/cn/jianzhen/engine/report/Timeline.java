package cn.jianzhen.engine.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened on the line of a test, to its driver and before its cameras, shortly before and after it.
 *
 * @param tests in the order of their start, the test itself among them
 * @param events of the line's cameras
 */
record Timeline(
        InspectionFacts subject, LocalDateTime from, LocalDateTime to, List<Test> tests, List<CameraEvent> events) {
    private static final Duration MARGIN = Duration.ofMinutes(20);
    private static final int MOST = 60;

    private static final String TESTS = """
            select i.report_no, coalesce(i.plate, i.vin) as plate, coalesce(i.line_id, '') as line_id,
              coalesce(l.name, i.line_id, '') as line, coalesce(d.name, i.driver_id) as driver, i.started_at,
              coalesce(i.ended_at, i.started_at) as ended_at, i.overall_result
            from inspections i
            left join lines l on l.line_id = i.line_id
            left join staff d on d.staff_id = i.driver_id
            where (i.line_id = ? or i.driver_id = ? or i.report_no = ?)
              and i.started_at < ? and coalesce(i.ended_at, i.started_at) > ?
            order by i.started_at, i.report_no limit %d
            """.formatted(MOST);

    private static final String EVENTS = """
            select camera_id, position, kind, started_at, coalesce(ended_at, ?) as ended_at from camera_events
            where line_id = ? and started_at < ? and coalesce(ended_at, ?) > ?
            order by position, camera_id, started_at limit %d
            """.formatted(MOST);

    /** Something with a beginning and an end. */
    interface Span {
        LocalDateTime startedAt();

        LocalDateTime endedAt();
    }

    /** One test on the line or by the driver; {@code result} in Chinese. */
    record Test(
            String reportNo,
            String plate,
            String lineId,
            String line,
            @Nullable String driver,
            LocalDateTime startedAt,
            LocalDateTime endedAt,
            @Nullable String result)
            implements Span {}

    /** One event of a camera; {@code position} and {@code label} in Chinese; {@code trouble} when there was no picture. */
    record CameraEvent(
            String cameraId,
            String position,
            String label,
            boolean trouble,
            LocalDateTime startedAt,
            LocalDateTime endedAt)
            implements Span {}

    static Timeline around(StoreQuery store, InspectionFacts subject) {
        LocalDateTime from = subject.startedAt().minus(MARGIN);
        LocalDateTime to = subject.endedAt().plus(MARGIN);
        List<Test> tests = store.list(
                TESTS, row -> test(store, row), subject.lineId(), subject.driverId(), subject.reportNo(), to, from);
        List<CameraEvent> events = store.list(EVENTS, row -> event(store, row), to, subject.lineId(), to, to, from);
        return new Timeline(subject, from, to, tests, events);
    }

    private static Test test(StoreQuery store, ResultSet row) throws SQLException {
        return new Test(
                row.getString("report_no"),
                row.getString("plate"),
                row.getString("line_id"),
                row.getString("line"),
                row.getString("driver"),
                row.getObject("started_at", LocalDateTime.class),
                row.getObject("ended_at", LocalDateTime.class),
                store.label("inspections", "overall_result", row.getString("overall_result")));
    }

    private static CameraEvent event(StoreQuery store, ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new CameraEvent(
                row.getString("camera_id"),
                Objects.requireNonNullElse(store.label("camera_events", "position", row.getString("position")), "机位未填"),
                Objects.requireNonNullElse(store.label("camera_events", "kind", kind), ""),
                !"recording".equals(kind),
                row.getObject("started_at", LocalDateTime.class),
                row.getObject("ended_at", LocalDateTime.class));
    }

    boolean isSubject(Test test) {
        return test.reportNo().equals(subject.reportNo());
    }

    /** Whether another test was at work while this one was. */
    boolean overlaps(Test test) {
        return !isSubject(test)
                && test.startedAt().isBefore(subject.endedAt())
                && test.endedAt().isAfter(subject.startedAt());
    }

    List<Test> overlapping() {
        return tests.stream().filter(this::overlaps).toList();
    }

    List<CameraEvent> troubles() {
        return events.stream().filter(CameraEvent::trouble).toList();
    }

    /** The time that a span shares with the test. */
    Duration shared(Span span) {
        LocalDateTime start = later(span.startedAt(), subject.startedAt());
        LocalDateTime end = span.endedAt().isBefore(subject.endedAt()) ? span.endedAt() : subject.endedAt();
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    static LocalDateTime later(LocalDateTime one, LocalDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
