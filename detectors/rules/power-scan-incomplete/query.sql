-- Smoke is judged at the speed of most power. Who does not look for that speed may choose a better one: GB 3847-2018 B.2.3.2.
with lugdowns as (
    select
        i.report_no, i.station_id, i.plate, i.line_id, i.exhaust_result, i.started_at, i.ended_at,
        coalesce(i.software_version, '') as software,
        f.scan_seconds,
        1e2 * f.scan_speed_fall_share as fall_pct
    from inspections as i
    join features as f on f.report_no = i.report_no
    -- Aborted and invalid tests owe no scan; a trace without phase numbers does not tell where the scan was.
    where i.method = 'lugdown' and i.exhaust_result in ('pass', 'fail') and f.scan_seconds is not null
        and f.trace_rows >= :min_rows
),
scan_breaches as (
    select
        report_no,
        max(case when rule = 'scan-fall' then worst end) as reached_kmh,
        max(case when rule = 'scan-fall' then allowed_high end) as owed_kmh,
        max(case when rule = 'scan-peak' then 1 else 0 end) as peak_outside
    from rule_breaches
    where rule in ('scan-fall', 'scan-peak')
    group by report_no
),
judged as (
    select
        l.*, b.reached_kmh, b.owed_kmh,
        b.reached_kmh - b.owed_kmh as lacking_kmh,
        case
            when l.scan_seconds = 0 then 'no_scan'
            when b.reached_kmh - b.owed_kmh >= :min_lacking_kmh then 'unfinished'
            when b.reached_kmh is not null then 'nearly_finished'
            when b.peak_outside = 1 then 'peak_at_edge'
        end as flaw
    from lugdowns as l
    left join scan_breaches as b on b.report_no = l.report_no
),
software_stations as (
    select software, station_id, count(*) as tests, count(*) filter (where flaw in ('no_scan', 'unfinished')) as flawed
    from judged
    group by software, station_id
),
softwares as (
    select software, sum(tests) as tests, sum(flawed) as flawed from software_stations group by software
),
compared as (
    select
        j.*,
        case
            when j.exhaust_result = 'pass' then j.flaw
            when j.flaw in ('no_scan', 'unfinished') then 'not_passed'
        end as grade,
        s.tests as station_tests, s.flawed as station_flawed,
        v.tests - s.tests as other_tests,
        v.flawed - s.flawed as other_flawed
    from judged as j
    join software_stations as s on s.software = j.software and s.station_id = j.station_id
    join softwares as v on v.software = j.software
    where j.flaw is not null
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    line_id,
    exhaust_result,
    flaw,
    scan_seconds,
    fall_pct,
    reached_kmh,
    owed_kmh,
    lacking_kmh,
    software,
    station_tests,
    station_flawed,
    other_tests,
    other_flawed,
    grade
from compared
-- What the same software does at other stations too is in the software: it writes the scan elsewhere, or not at all.
where grade is not null
    and not (other_tests >= :min_other_tests and 1e2 * other_flawed >= :max_other_flawed_pct * other_tests)
