-- A recorder runs from opening to closing. A hole as long as one test, on the line of that test only, was made for it.
with recordings as (
    select
        camera_id, station_id, line_id, started_at, date_trunc('day', started_at) as day,
        max(ended_at) over (
            partition by camera_id, date_trunc('day', started_at)
            order by started_at nulls last rows between unbounded preceding and 1 preceding
        ) as recorded_until
    from camera_events
    where kind = 'recording' and line_id is not null and ended_at > started_at
),
line_cameras as (
    select line_id, day, count(distinct camera_id) as cameras from recordings group by line_id, day
),
gaps as (
    -- Only between two pieces of one day: a full disk or an early closing takes the rest of the day.
    select camera_id, station_id, line_id, day, recorded_until as gap_from, started_at as gap_to
    from recordings
    where seconds_between(recorded_until, started_at) >= :min_missing_seconds
),
troubles as (
    select camera_id, station_id, line_id, started_at, ended_at, date_trunc('day', started_at) as day
    from camera_events
    where kind in ('offline', 'covered', 'frozen', 'black', 'moved') and ended_at > started_at
),
reported as (
    -- What the camera itself reported, or what took another line's cameras off the network, is another matter.
    select distinct g.camera_id, g.gap_from
    from gaps as g
    join troubles as t on t.station_id = g.station_id and t.day = g.day
    where t.started_at < g.gap_to and g.gap_from < t.ended_at
        and (t.camera_id = g.camera_id or t.line_id <> g.line_id)
),
outages as (
    select distinct a.camera_id, a.gap_from
    from gaps as a
    join gaps as b on b.station_id = a.station_id and b.day = a.day
    where b.line_id <> a.line_id and b.gap_from < a.gap_to and a.gap_from < b.gap_to
),
tests as (
    select report_no, line_id, plate, method, exhaust_result, started_at, ended_at, date_trunc('day', started_at) as day,
        seconds_between(started_at, ended_at) as test_seconds
    from inspections
    where exhaust_result in ('pass', 'fail', 'aborted') and ended_at > started_at
),
unrecorded as (
    select
        g.camera_id, g.gap_from, g.gap_to,
        t.report_no, t.line_id, t.day, t.plate, t.method, t.exhaust_result, t.started_at, t.ended_at, t.test_seconds,
        seconds_between(greatest(g.gap_from, t.started_at), least(g.gap_to, t.ended_at)) as missing_seconds,
        seconds_between(g.gap_from, t.started_at) as lead_seconds,
        seconds_between(t.ended_at, g.gap_to) as lag_seconds
    from gaps as g
    join tests as t on t.line_id = g.line_id and t.day = g.day
    left join reported as r on r.camera_id = g.camera_id and r.gap_from = g.gap_from
    left join outages as o on o.camera_id = g.camera_id and o.gap_from = g.gap_from
    where g.gap_from < t.ended_at and t.started_at < g.gap_to and r.camera_id is null and o.camera_id is null
),
unselective as (
    -- A hole that also hides a failed or aborted test was not made for a passed one.
    select distinct camera_id, gap_from from unrecorded where exhaust_result <> 'pass'
),
holes as (
    select u.*, 1e2 * u.missing_seconds / nullif(u.test_seconds, 0) as missing_pct
    from unrecorded as u
    left join unselective as s on s.camera_id = u.camera_id and s.gap_from = u.gap_from
    where u.exhaust_result = 'pass' and s.camera_id is null
),
per_test as (
    select
        report_no, line_id, day,
        min(plate) as plate,
        min(method) as method,
        min(started_at) as test_start,
        min(ended_at) as test_end,
        min(test_seconds) as test_seconds,
        count(distinct camera_id) as cameras,
        max_by(gap_from, missing_seconds) as gap_from,
        max_by(gap_to, missing_seconds) as gap_to,
        max(missing_seconds) as missing_seconds,
        max(missing_pct) as missing_pct,
        max_by(lead_seconds, missing_seconds) as lead_seconds,
        max_by(lag_seconds, missing_seconds) as lag_seconds
    from holes
    where missing_pct >= :min_missing_pct
    group by report_no, line_id, day
)
select
    'inspection' as subject_kind,
    p.report_no as subject_id,
    '' as related,
    p.gap_from as occurred_from,
    p.gap_to as occurred_to,
    p.plate,
    p.method,
    p.line_id,
    p.test_start,
    p.gap_from,
    p.gap_to,
    p.test_seconds,
    p.missing_seconds,
    p.missing_pct,
    p.cameras,
    c.cameras as line_cameras,
    case
        when p.lead_seconds > :max_edge_seconds or p.lag_seconds > :max_edge_seconds then 'long_gap'
        when p.cameras = 1 and c.cameras > 1 then 'one_camera'
        when p.missing_pct >= :min_whole_pct then 'whole_test'
        else 'part_of_test'
    end as grade
from per_test as p
join line_cameras as c on c.line_id = p.line_id and c.day = p.day
