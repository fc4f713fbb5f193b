-- A report that reaches the platform long after the last car of the day, alone, when the station is shut as a rule.
with tests as (
    select
        report_no, station_id, plate, method, exhaust_result, started_at, ended_at, uploaded_at,
        date_trunc('day', uploaded_at) as day,
        -- The platform's clock counts: the line's may be wrong.
        seconds_between(date_trunc('day', uploaded_at), uploaded_at) - seconds_between(started_at, ended_at) as start_second
    from inspections
    where ended_at > started_at and uploaded_at is not null
        -- What came late over the network says nothing of its hour.
        and abs(seconds_between(ended_at, uploaded_at)) <= 60 * :max_delay_minutes
),
station_days as (
    select station_id, day, max(start_second) as last_second, count(*) as tests from tests group by station_id, day
),
usual_closing as (
    select
        station_id,
        count(*) as days,
        percentile_cont(8e-1) within group (order by last_second nulls last) as closing_second
    from station_days
    where tests >= 2
    group by station_id
    -- Where few cars come, the hour of the last one is chance.
    having avg(tests) >= :min_daily_tests
),
city_closing as (
    -- A quiet station's last car comes early on most days: nobody is late before the city's stations have closed.
    select percentile_cont(9.9e-1) within group (order by start_second nulls last) as closing_second from tests
),
in_order as (
    select
        t.*,
        lag(uploaded_at) over (partition by station_id, day order by uploaded_at nulls last, report_no nulls last) as before_upload
    from tests as t
),
late as (
    select
        o.*, greatest(u.closing_second, c.closing_second) as closing_second, u.days,
        (o.start_second - greatest(u.closing_second, c.closing_second)) / 6e1 as minutes_late,
        seconds_between(o.before_upload, o.uploaded_at) - seconds_between(o.started_at, o.ended_at) as idle_seconds
    from in_order as o
    join usual_closing as u on u.station_id = o.station_id
    join city_closing as c on c.closing_second > 0
    where u.days >= :min_days
        and o.start_second - greatest(u.closing_second, c.closing_second) >= 60 * :min_minutes_late
),
late_days as (
    select station_id, day, count(*) as late_tests from late group by station_id, day
),
city_late_days as (
    -- Also stations whose own hours cannot be judged.
    select t.day, count(distinct t.station_id) as late_stations
    from tests as t
    join city_closing as c on c.closing_second > 0
    where t.start_second - c.closing_second >= 60 * :min_minutes_late
    group by t.day
),
city_days as (
    select day, count(*) as stations from station_days group by day
)
select
    'inspection' as subject_kind,
    l.report_no as subject_id,
    '' as related,
    l.started_at as occurred_from,
    l.ended_at as occurred_to,
    l.plate,
    l.station_id,
    l.method,
    l.started_at as test_start,
    l.uploaded_at,
    l.before_upload,
    lpad(cast(cast(floor(l.closing_second / 36e2) as bigint) as string), 2, '0') || ':'
        || lpad(cast(cast(floor((l.closing_second - 3600 * floor(l.closing_second / 36e2)) / 6e1) as bigint) as string), 2, '0')
        as closing,
    l.minutes_late,
    l.idle_seconds / 6e1 as idle_minutes,
    d.late_tests,
    l.days,
    case when l.start_second >= 3600 * :night_hour then 'night' else 'evening' end as grade
from late as l
join late_days as d on d.station_id = l.station_id and d.day = l.day
join city_late_days as e on e.day = l.day
join city_days as g on g.day = l.day
where l.exhaust_result = 'pass' and d.late_tests <= :max_late_tests
    and l.idle_seconds >= 60 * :min_idle_minutes
    -- Before a holiday the whole city works late.
    and (e.late_stations = 1 or 1e2 * (e.late_stations - 1) < :max_late_stations_pct * g.stations)
