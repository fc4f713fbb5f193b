-- One car must leave the rollers and the next drive on before a test can begin: again and again in less than a minute is too fast.
with tests as (
    select report_no, station_id, line_id, vin, plate, method, exhaust_result, started_at, ended_at, date_trunc('day', started_at) as day
    from inspections
    where exhaust_result in ('pass', 'fail', 'aborted', 'invalid') and ended_at > started_at and line_id is not null
),
in_order as (
    select
        *,
        seconds_between(lag(ended_at) over (partition by line_id, day order by started_at nulls last, report_no nulls last), started_at)
            as gap_seconds,
        lag(vin) over (partition by line_id, day order by started_at nulls last, report_no nulls last) as before_vin,
        lag(report_no) over (partition by line_id, day order by started_at nulls last, report_no nulls last) as before_report_no
    from tests
),
changes as (
    select
        *,
        case when gap_seconds < :max_gap_seconds then 1 else 0 end as quick
    from in_order
    -- The same car again needs no change; a negative gap is another matter (two cars on one line).
    where gap_seconds >= 0 and vin <> before_vin
),
line_habits as (
    -- Software that takes the log-in for the beginning makes every change of its line look quick.
    select line_id, count(*) as changes, sum(quick) as quick_changes from changes group by line_id
),
quick_changes as (
    select c.*
    from changes as c
    join line_habits as h on h.line_id = c.line_id
    where c.quick = 1 and 1e2 * h.quick_changes < :max_line_share_pct * h.changes
),
station_days as (
    select
        station_id, day,
        count(*) as quick_changes,
        avg(gap_seconds) as mean_gap,
        array_join(array_sort(array_agg('inspection:' || before_report_no || ';inspection:' || report_no)), ';') as related
    from quick_changes
    group by station_id, day
    having count(*) >= :min_changes
)
select
    'inspection' as subject_kind,
    q.report_no as subject_id,
    s.related,
    q.started_at as occurred_from,
    q.ended_at as occurred_to,
    q.plate,
    q.line_id,
    q.method,
    q.started_at as test_start,
    q.gap_seconds,
    s.quick_changes,
    s.mean_gap
from quick_changes as q
join station_days as s on s.station_id = q.station_id and s.day = q.day
where q.exhaust_result = 'pass'
