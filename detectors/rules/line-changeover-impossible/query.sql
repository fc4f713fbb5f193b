-- One car must leave the rollers and the next drive on before a test can begin: time after time in less than a minute is too fast.
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
        lag(vin) over (partition by line_id, day order by started_at nulls last, report_no nulls last) as before_vin
    from tests
),
marked as (
    select
        *,
        -- The same car again needs no change; a negative gap is another matter (two cars on one line).
        case when gap_seconds >= 0 and gap_seconds < :max_gap_seconds and vin <> before_vin then 1 else 0 end as quick
    from in_order
),
grouped as (
    select
        *,
        sum(1 - quick) over (
            partition by line_id, day order by started_at nulls last, report_no nulls last
            rows between unbounded preceding and current row
        ) as series
    from marked
),
series as (
    select
        line_id, day, series,
        sum(quick) as quick_changes,
        avg(case when quick = 1 then gap_seconds end) as mean_gap,
        array_join(array_sort(array_agg('inspection:' || report_no)), ';') as related
    from grouped
    group by line_id, day, series
    having sum(quick) >= :min_changes
)
select
    'inspection' as subject_kind,
    g.report_no as subject_id,
    s.related,
    g.started_at as occurred_from,
    g.ended_at as occurred_to,
    g.plate,
    g.line_id,
    g.method,
    g.started_at as test_start,
    g.gap_seconds,
    s.quick_changes,
    s.mean_gap
from grouped as g
join series as s on s.line_id = g.line_id and s.day = g.day and s.series = g.series
where g.quick = 1 and g.exhaust_result = 'pass'
