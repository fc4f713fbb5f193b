-- Less speed is less load and less exhaust. The standard gives the tolerance and the seconds outside it that void the test.
with driven as (
    select
        i.report_no, i.station_id, i.line_id, i.plate, i.method, i.driver_id, i.exhaust_result, i.started_at, i.ended_at,
        coalesce(i.software_version, '') as software,
        f.distance_km
    from inspections as i
    join features as f on f.report_no = i.report_no
    where i.method in ('asm', 'vmas') and i.exhaust_result in ('pass', 'fail') and f.distance_km > 0e0
),
breaches as (
    select
        report_no,
        max(seconds) as outside_seconds,
        max_by(worst, seconds) as worst_kmh,
        max_by(allowed_low, seconds) as allowed_kmh
    from rule_breaches
    where rule in ('vmas-speed', 'asm-speed-5025', 'asm-speed-2540')
    group by report_no
),
judged as (
    select d.*, b.outside_seconds, b.worst_kmh, b.allowed_kmh, b.report_no is not null as is_outside
    from driven as d
    left join breaches as b on b.report_no = d.report_no
),
lines_usual as (
    select
        line_id, method,
        count(*) as tests,
        count(*) filter (where is_outside) as outside_tests,
        median(distance_km) as usual_km
    from judged
    group by line_id, method
),
software_stations as (
    select software, station_id, method, count(*) as tests, count(*) filter (where is_outside) as outside_tests
    from judged
    group by software, station_id, method
),
softwares as (
    select software, method, sum(tests) as tests, sum(outside_tests) as outside_tests
    from software_stations
    group by software, method
),
compared as (
    select
        j.*,
        u.tests as line_tests, u.outside_tests as line_outside, u.usual_km,
        1e2 * (1e0 - j.distance_km / nullif(u.usual_km, 0e0)) as short_pct,
        v.tests - s.tests as other_tests,
        v.outside_tests - s.outside_tests as other_outside
    from judged as j
    join lines_usual as u on u.line_id = j.line_id and u.method = j.method
    join software_stations as s on s.software = j.software and s.station_id = j.station_id and s.method = j.method
    join softwares as v on v.software = j.software and v.method = j.method
    where j.is_outside and j.exhaust_result = 'pass'
),
graded as (
    select
        *,
        case
            when line_tests >= :min_line_tests and 1e2 * line_outside >= :max_line_outside_pct * line_tests then 'line_habit'
            when coalesce(worst_kmh >= allowed_kmh, true) then 'too_fast'
            when method = 'asm' and outside_seconds >= :min_asm_seconds then 'behind'
            -- A clock that stands wrong moves the ramps but not the distance; who stays behind drives less.
            when method = 'vmas' and outside_seconds >= :min_vmas_seconds and line_tests >= :min_line_tests
                and short_pct >= :min_short_pct then 'behind'
            else 'outside'
        end as grade
    from compared
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    method,
    line_id,
    driver_id,
    outside_seconds,
    worst_kmh,
    allowed_kmh,
    distance_km,
    usual_km,
    short_pct,
    line_tests,
    line_outside,
    other_tests,
    other_outside,
    grade
from graded
-- What the same software shows at other stations too is its clock or its own tolerance.
where not (other_tests >= :min_other_tests and 1e2 * other_outside >= :max_other_outside_pct * other_tests)
