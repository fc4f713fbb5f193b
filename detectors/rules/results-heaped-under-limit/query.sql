-- Results above the limit that are brought down to it heap just under it. The same method elsewhere says how many belong there.
with shares as (
    select
        i.report_no, i.station_id, i.method,
        max(r.value / nullif(try_cast(r.limit as double), 0e0)) as of_limit
    from inspections as i
    join results as r on r.report_no = i.report_no
    -- First tests only: a retest is repaired to pass. Power and its speed are not to be exceeded, the lambda limit is a range.
    where i.attempt = 1 and i.exhaust_result in ('pass', 'fail') and r.value is not null
        and r.item not in ('lambda', 'max_power_kw', 'max_power_speed_kmh', 'smoke_1', 'smoke_2', 'smoke_3')
    group by i.report_no, i.station_id, i.method
),
near as (
    select station_id, method, count(*) as near_tests, count(*) filter (where of_limit <= 1) as under_tests
    from shares
    where of_limit >= 1e0 - :width_pct / 1e2 and of_limit < 1e0 + :width_pct / 1e2
    group by station_id, method
),
everywhere as (
    select method, sum(near_tests) as near_tests, sum(under_tests) as under_tests, count(*) as stations from near group by method
),
compared as (
    select
        n.station_id, n.method, n.near_tests, n.under_tests,
        e.near_tests - n.near_tests as other_near,
        e.under_tests - n.under_tests as other_under,
        e.stations - 1 as other_stations,
        -- Half a test on either side keeps the share away from nought and one.
        (e.under_tests - n.under_tests + 5e-1) / nullif(e.near_tests - n.near_tests + 1e0, 0e0) as chance
    from near as n
    join everywhere as e on e.method = n.method
)
select
    'station' as subject_kind,
    station_id as subject_id,
    '' as related,
    null as occurred_from,
    null as occurred_to,
    station_id,
    method,
    under_tests,
    near_tests,
    1e2 * under_tests / nullif(near_tests, 0) as under_pct,
    other_near,
    1e2 * chance as other_pct,
    chance
from compared
where other_near >= :min_other_near
