package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Scope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * What is drawn about a subject that is no inspection: a station among all stations, where failed vehicles went from it or to it, the
 * tests before and after a repair, and those of a person, a telephone or a device signature. Takes subjects whose findings are in scope; other stations appear as numbers, and by name
 * only as the place where a vehicle went.
 */
@Repository
class SubjectPicturesQuery {
    /** Fewer tests say nothing about a station. */
    private static final int LEAST_TESTS = 30;

    /**
     * One station in one figure.
     *
     * @param metric {@code first_failed} or {@code retest_passed}
     * @param value per cent
     * @param tests that it rests on
     * @param own whether it is the subject
     */
    record PeerValue(String metric, double value, long tests, boolean own) {}

    /**
     * Failed vehicles that went from one place to another.
     *
     * @param kind {@code station} (next test) or {@code shop} (repair before the next test)
     * @param fromHere false when the vehicles came here
     * @param eastKm,northKm where the other place lies from here; null when a position is not known
     * @param vehicles how many
     * @param passed of these, passed at their next test; null for a shop
     */
    record Flow(
            String kind,
            String id,
            String name,
            boolean fromHere,
            @Nullable Double eastKm,
            @Nullable Double northKm,
            long vehicles,
            @Nullable Long passed) {}

    /** A result of the last test before a repair and the first test after it. */
    record BeforeAfter(
            String item,
            String label,
            @Nullable String limit,
            @Nullable Double before,
            @Nullable Double after,
            String beforeReportNo,
            String afterReportNo) {}

    private static final String NEXT_TESTS = """
            with tests as (
              select vin, report_no, station_id, exhaust_result, started_at, ended_at,
                lead(report_no) over vehicle as next_report_no, lead(station_id) over vehicle as next_station_id,
                lead(exhaust_result) over vehicle as next_result, lead(started_at) over vehicle as next_started_at
              from inspections where exhaust_result in ('pass', 'fail')
              window vehicle as (partition by vin order by started_at, report_no)
            ), failed as (select * from tests where exhaust_result = 'fail' and next_report_no is not null),
            """;

    /** A degree of latitude has 111 km; one of longitude as many times the cosine of the latitude. */
    private static final String FLOWS = """
            here as (select longitude, latitude from %s where %s = :id),
            places as (
              select 'station' as kind, station_id as id, name, longitude, latitude from stations
              union all select 'shop', shop_id, name, longitude, latitude from shops
            )
            select g.kind, g.id, coalesce(p.name, g.id) as name, g.from_here,
              111 * cos(radians(h.latitude)) * (p.longitude - h.longitude) as east_km,
              111 * (p.latitude - h.latitude) as north_km, g.vehicles, g.passed
            from went g left join places p on p.kind = g.kind and p.id = g.id left join here h on true
            order by g.vehicles desc, g.kind, g.id, g.from_here limit 60
            """;

    private final Measurements measurements;
    private final Labels labels;
    private final SubjectTestsQuery tests;

    SubjectPicturesQuery(Measurements measurements, Labels labels, SubjectTestsQuery tests) {
        this.measurements = measurements;
        this.tests = tests;
        this.labels = labels;
    }

    /** Empty where there is nothing to draw. */
    record Pictures(
            List<PeerValue> peers,
            List<Flow> flows,
            List<BeforeAfter> beforeAfter,
            List<SubjectTestsQuery.SubjectTest> tests,
            List<SubjectTestsQuery.ModelCars> models) {}

    /** Only the views that the detectors of the subject's findings declare. */
    Pictures of(Scope scope, String kind, String id, Set<String> views) {
        return new Pictures(
                views.contains("peer_bars") ? peers(kind, id) : List.of(),
                views.contains("referral_map") ? flows(kind, id) : List.of(),
                views.contains("before_after") ? beforeAfter(kind, id) : List.of(),
                views.contains("test_line") ? tests.tests(scope, kind, id) : List.of(),
                views.contains("cars_by_model") ? tests.models(scope, kind, id) : List.of());
    }

    private List<PeerValue> peers(String kind, String id) {
        if (!kind.equals("station")) {
            return List.of();
        }
        return with(id, """
                with figures as (
                  select station_id, 'first_failed' as metric, count(*) as tests,
                    100.0 * count(*) filter (where overall_result = 'fail') / count(*) as value
                  from inspections where attempt = 1 and overall_result in ('pass', 'fail') group by station_id
                  union all
                  select station_id, 'retest_passed', count(*),
                    100.0 * count(*) filter (where overall_result = 'pass') / count(*)
                  from inspections where attempt > 1 and overall_result in ('pass', 'fail') group by station_id
                )
                select metric, value, tests, station_id = :id as own from figures
                where tests >= %d order by metric, value, own
                """.formatted(LEAST_TESTS)).query(PeerValue.class).list();
    }

    private List<Flow> flows(String kind, String id) {
        return switch (kind) {
            case "station" ->
                with(id, NEXT_TESTS + """
                        went as (
                          select 'station' as kind, next_station_id as id, true as from_here, count(*) as vehicles,
                            count(*) filter (where next_result = 'pass') as passed
                          from failed where station_id = :id and next_station_id <> :id group by next_station_id
                          union all
                          select 'station', station_id, false, count(*), count(*) filter (where next_result = 'pass')
                          from failed where next_station_id = :id and station_id <> :id group by station_id
                          union all
                          select 'shop', r.shop_id, true, count(distinct f.report_no), null from failed f join repairs r
                            on r.vin = f.vin and r.received_at >= f.ended_at and r.received_at < f.next_started_at
                          where f.station_id = :id and r.shop_id is not null group by r.shop_id
                        ),
                        """ + FLOWS.formatted("stations", "station_id"))
                        .query(Flow.class)
                        .list();
            case "shop" ->
                with(id, NEXT_TESTS + """
                        went as (
                          select 'station' as kind, f.station_id as id, false as from_here, count(*) as vehicles,
                            count(*) filter (where f.next_result = 'pass') as passed
                          from failed f join repairs r
                            on r.vin = f.vin and r.received_at >= f.ended_at and r.received_at < f.next_started_at
                          where r.shop_id = :id group by f.station_id
                        ),
                        """ + FLOWS.formatted("shops", "shop_id"))
                        .query(Flow.class)
                        .list();
            default -> List.of();
        };
    }

    private List<BeforeAfter> beforeAfter(String kind, String id) {
        if (!kind.equals("repair")) {
            return List.of();
        }
        return with(id, """
                with ends as (
                  select coalesce(r.failed_report_no, (select arg_max(report_no, started_at) from inspections i
                      where i.vin = r.vin and i.exhaust_result = 'fail' and i.started_at <= r.received_at)) as before_no,
                    (select arg_min(report_no, started_at) from inspections i where i.vin = r.vin
                      and i.exhaust_result in ('pass', 'fail') and i.started_at >= r.received_at) as after_no
                  from repairs r where r.repair_id = :id
                )
                select b.item, %s as label, coalesce(a."limit", b."limit") as "limit", b.value as before,
                  a.value as after, e.before_no as before_report_no, e.after_no as after_report_no
                from ends e
                join results b on b.report_no = e.before_no
                join results a on a.report_no = e.after_no and a.item = b.item
                where e.before_no <> e.after_no
                order by b.item
                """.formatted(labels.sql("results", "item", "b.item")))
                .query(BeforeAfter.class)
                .list();
    }

    private StatementSpec with(String id, String sql) {
        return measurements.required().sql(sql).param("id", id);
    }
}
