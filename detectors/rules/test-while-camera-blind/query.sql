-- A camera that goes blind when the test begins and sees again when it is over was not broken.
with blind_events as (
    select camera_id, station_id, line_id, position, kind, started_at as blind_from, ended_at as blind_to
    from camera_events
    -- These four show which car stands there and whether the probe is in its pipe; the instrument's screen does not.
    where kind in ('covered', 'moved', 'black', 'frozen', 'offline')
        and position in ('front', 'rear', 'exhaust', 'probe')
        and line_id is not null and ended_at > started_at
),
tests as (
    select report_no, line_id, plate, method, exhaust_result, started_at, ended_at,
        seconds_between(started_at, ended_at) as test_seconds
    from inspections
    where exhaust_result in ('pass', 'fail', 'aborted') and ended_at > started_at
),
blind_tests as (
    select
        e.camera_id, e.station_id, e.position, e.kind, e.blind_from, e.blind_to,
        t.report_no, t.line_id, t.plate, t.method, t.exhaust_result, t.started_at, t.ended_at, t.test_seconds,
        seconds_between(greatest(e.blind_from, t.started_at), least(e.blind_to, t.ended_at)) as covered_seconds,
        seconds_between(e.blind_from, t.started_at) as lead_seconds,
        seconds_between(t.ended_at, e.blind_to) as lag_seconds
    from blind_events as e
    join tests as t
        on t.line_id = e.line_id and date_trunc('day', t.started_at) = date_trunc('day', e.blind_from)
    where e.blind_from < t.ended_at and t.started_at < e.blind_to
),
unselective as (
    -- An event that also hides a failed or aborted test was not made for a passed one.
    select distinct camera_id, blind_from from blind_tests where exhaust_result <> 'pass'
),
outages as (
    -- Another lane of the station blind at the same time: network or power.
    select distinct a.camera_id, a.blind_from
    from blind_events as a
    join blind_events as b
        on b.station_id = a.station_id and date_trunc('day', b.blind_from) = date_trunc('day', a.blind_from)
    where b.line_id <> a.line_id and b.blind_from < a.blind_to and a.blind_from < b.blind_to
),
graded as (
    select
        t.*,
        1e2 * t.covered_seconds / nullif(t.test_seconds, 0) as covered_pct,
        case
            when t.lead_seconds > :max_edge_seconds or t.lag_seconds > :max_edge_seconds then 'long_failure'
            when 1e2 * t.covered_seconds >= :min_covered_pct * t.test_seconds and t.kind in ('covered', 'moved')
                then 'covered_for_test'
            when 1e2 * t.covered_seconds >= :min_covered_pct * t.test_seconds then 'dark_for_test'
            -- The gas is swapped in half a minute; then the camera may see again. It must have been blind before the start.
            when t.lead_seconds >= 0 and 1e2 * t.covered_seconds >= :min_opening_pct * t.test_seconds then 'opening_only'
        end as grade
    from blind_tests as t
    left join unselective as u on u.camera_id = t.camera_id and u.blind_from = t.blind_from
    left join outages as o on o.camera_id = t.camera_id and o.blind_from = t.blind_from
    where t.exhaust_result = 'pass' and u.camera_id is null and o.camera_id is null
),
weighted as (
    select *, case grade when 'covered_for_test' then 3 when 'dark_for_test' then 2 when 'opening_only' then 1 else 0 end + covered_pct / 1e3 as weight
    from graded
    where grade is not null and (grade <> 'long_failure' or covered_pct >= :min_covered_pct)
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    min(started_at) as occurred_from,
    min(ended_at) as occurred_to,
    min(plate) as plate,
    min(method) as method,
    min(started_at) as test_start,
    max_by(camera_id, weight) as camera_id,
    max_by(position, weight) as position,
    max_by(kind, weight) as kind,
    max_by(blind_from, weight) as blind_from,
    max_by(blind_to, weight) as blind_to,
    max_by(covered_seconds, weight) as covered_seconds,
    max_by(test_seconds, weight) as test_seconds,
    max_by(covered_pct, weight) as covered_pct,
    count(distinct camera_id) as cameras,
    max_by(grade, weight) as grade
from weighted
group by report_no
