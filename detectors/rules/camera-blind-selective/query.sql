-- Cameras fail at any hour; cameras that go blind just when a car that passes drives on were made to.
with blind_events as (
    select camera_id, station_id, line_id, started_at as blind_from, ended_at as blind_to, date_trunc('day', started_at) as day
    from camera_events
    where kind in ('covered', 'moved', 'black', 'frozen', 'offline')
        and position in ('front', 'rear', 'exhaust', 'probe')
        and line_id is not null and ended_at > started_at
),
outages as (
    -- Another lane of the station blind at the same time: network or power.
    select distinct a.camera_id, a.blind_from
    from blind_events as a
    join blind_events as b on b.station_id = a.station_id and b.day = a.day
    where b.line_id <> a.line_id and b.blind_from < a.blind_to and a.blind_from < b.blind_to
),
incidents as (
    -- Cameras of one lane that go blind within the same minute are one incident.
    select e.station_id, e.line_id, e.day, min(e.blind_from) as blind_from
    from blind_events as e
    left join outages as o on o.camera_id = e.camera_id and o.blind_from = e.blind_from
    where o.camera_id is null
    group by e.station_id, e.line_id, e.day, date_trunc('minute', e.blind_from)
),
tests as (
    select report_no, station_id, line_id, exhaust_result, started_at, ended_at, date_trunc('day', started_at) as day
    from inspections
    where exhaust_result in ('pass', 'fail', 'aborted', 'invalid') and ended_at > started_at and line_id is not null
),
line_days as (
    -- The lane's working day, with half an hour before its first car and after its last.
    select
        line_id, day,
        min(started_at) as first_start,
        max(ended_at) as last_end,
        seconds_between(min(started_at), max(ended_at)) + 3600 as open_seconds,
        count(*) filter (where exhaust_result = 'pass') as passed_tests
    from tests
    group by line_id, day
),
working_incidents as (
    select
        i.station_id, i.line_id, i.day, i.blind_from,
        least(1e0 * d.passed_tests * :window_seconds / nullif(d.open_seconds, 0), 9.9e-1) as chance
    from incidents as i
    join line_days as d on d.line_id = i.line_id and d.day = i.day
    where seconds_between(i.blind_from, d.first_start) <= 1800 and seconds_between(d.last_end, i.blind_from) <= 1800
),
hits as (
    select w.station_id, w.line_id, w.blind_from, min(t.report_no) as report_no
    from working_incidents as w
    join tests as t on t.line_id = w.line_id and t.day = w.day
    where t.exhaust_result = 'pass'
        and t.started_at >= w.blind_from and seconds_between(w.blind_from, t.started_at) <= :window_seconds
    group by w.station_id, w.line_id, w.blind_from
),
station_hits as (
    select
        station_id, count(*) as hits, min(blind_from) as first_at, max(blind_from) as last_at,
        array_join(array_sort(array_agg(distinct 'inspection:' || report_no)), ';') as related
    from hits
    group by station_id
),
station_incidents as (
    select station_id, count(*) as incidents, avg(chance) as chance from working_incidents group by station_id
)
select
    'station' as subject_kind,
    s.station_id as subject_id,
    coalesce(h.related, '') as related,
    h.first_at as occurred_from,
    h.last_at as occurred_to,
    s.station_id,
    s.incidents,
    coalesce(h.hits, 0) as hits,
    1e2 * coalesce(h.hits, 0) / nullif(s.incidents, 0) as hit_pct,
    1e2 * s.chance as chance_pct,
    s.chance,
    h.first_at,
    h.last_at
from station_incidents as s
left join station_hits as h on h.station_id = s.station_id
-- One or two incidents are no habit, whatever their probability.
where s.incidents >= :min_incidents
