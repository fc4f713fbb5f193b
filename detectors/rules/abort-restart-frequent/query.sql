-- Tests are broken off everywhere now and then; where it happens far more often and the same cars then pass unrepaired, it is a habit.
with tests as (
    select report_no, station_id, vin, method, exhaust_result, started_at, ended_at
    from inspections
    where exhaust_result in ('pass', 'fail', 'aborted', 'invalid')
),
restarted as (
    select
        a.report_no, min(a.station_id) as station_id, min(a.vin) as vin, min(a.started_at) as started_at,
        min(a.ended_at) as ended_at, min(p.started_at) as passed_at, min_by(p.report_no, p.started_at) as passed_report_no
    from tests as a
    join tests as p on p.vin = a.vin and p.station_id = a.station_id and p.method = a.method
    where a.exhaust_result in ('aborted', 'invalid') and p.exhaust_result = 'pass'
        and p.started_at > a.started_at and seconds_between(a.ended_at, p.started_at) <= 60 * :max_minutes
    group by a.report_no
),
unrepaired as (
    select s.*
    from restarted as s
    left join repairs as r on r.vin = s.vin and r.received_at < s.passed_at and r.settled_at > s.ended_at
    where r.repair_id is null
),
station_tests as (
    select station_id, count(*) as tests from tests group by station_id
),
station_restarts as (
    select
        station_id, count(*) as restarts, min(started_at) as first_at, max(passed_at) as last_at,
        array_join(array_sort(array_agg('inspection:' || report_no)), ';') as related
    from unrepaired
    group by station_id
),
city as (
    select
        (select count(*) from tests) as tests,
        (select count(*) from unrepaired) as restarts
),
compared as (
    select
        t.station_id, t.tests, coalesce(s.restarts, 0) as restarts, coalesce(s.related, '') as related, s.first_at, s.last_at,
        c.tests - t.tests as other_tests,
        c.restarts - coalesce(s.restarts, 0) as other_restarts,
        (c.restarts - coalesce(s.restarts, 0) + 1e0) / nullif(c.tests - t.tests, 0) as chance
    from station_tests as t
    join city as c on c.tests > t.tests
    left join station_restarts as s on s.station_id = t.station_id
)
select
    'station' as subject_kind,
    station_id as subject_id,
    related,
    first_at as occurred_from,
    last_at as occurred_to,
    station_id,
    restarts,
    tests,
    1e2 * restarts / nullif(tests, 0) as restart_pct,
    other_restarts,
    other_tests,
    1e2 * other_restarts / nullif(other_tests, 0) as other_pct,
    chance,
    (1e0 * restarts / nullif(tests, 0)) / nullif(chance, 0e0) as times_usual
from compared
where chance < 1
