-- A failed car passes after repair. Where cars pass again and again without one, more often than elsewhere, the retest is the trick.
with exhaust_tests as (
    select
        report_no, vin, cycle_id, station_id, exhaust_result, started_at, ended_at,
        lag(exhaust_result) over (partition by vin, cycle_id order by started_at nulls last, report_no nulls last) as result_before,
        lag(report_no) over (partition by vin, cycle_id order by started_at nulls last, report_no nulls last) as report_before,
        lag(station_id) over (partition by vin, cycle_id order by started_at nulls last, report_no nulls last) as station_before,
        lag(ended_at) over (partition by vin, cycle_id order by started_at nulls last, report_no nulls last) as ended_before
    from inspections
    where exhaust_result in ('pass', 'fail')
),
quick_passes as (
    select report_no, vin, station_id, report_before, started_at, ended_before
    from exhaust_tests
    where exhaust_result = 'pass' and result_before = 'fail' and station_before = station_id
        and seconds_between(ended_before, started_at) <= 3600 * :max_hours
),
repaired as (
    select distinct q.report_no
    from quick_passes as q
    join repairs as r on r.vin = q.vin and r.received_at < q.started_at and r.settled_at > q.ended_before
),
unrepaired as (
    select q.*
    from quick_passes as q
    left join repaired as r on r.report_no = q.report_no
    where r.report_no is null
),
failures as (
    select station_id, count(*) as failed, min(started_at) as occurred_from, max(ended_at) as occurred_to
    from exhaust_tests
    where exhaust_result = 'fail'
    group by station_id
),
passes as (
    select
        station_id,
        count(*) as unrepaired_passes,
        array_join(array_sort(array_agg('inspection:' || report_before || ';inspection:' || report_no)), ';') as events
    from unrepaired
    group by station_id
),
stations_compared as (
    select
        f.station_id, f.failed, f.occurred_from, f.occurred_to, p.events,
        coalesce(p.unrepaired_passes, 0) as unrepaired_passes,
        sum(f.failed) over () - f.failed as other_failed,
        sum(coalesce(p.unrepaired_passes, 0)) over () - coalesce(p.unrepaired_passes, 0) as other_passes
    from failures as f
    left join passes as p on p.station_id = f.station_id
)
select
    'station' as subject_kind,
    station_id as subject_id,
    coalesce(events, '') as related,
    occurred_from,
    occurred_to,
    station_id,
    failed,
    unrepaired_passes,
    :max_hours as hours,
    other_failed,
    other_passes,
    -- Half a case on the other side keeps the usual share away from nought.
    failed * (other_passes + 5e-1) / nullif(other_failed, 0) as usual_passes,
    unrepaired_passes / nullif(failed * (other_passes + 5e-1) / nullif(other_failed, 0), 0e0) as times_usual,
    -- Chance has to explain what is beyond the honest difference between stations.
    :margin_times * failed * (other_passes + 5e-1) / nullif(other_failed, 0) as expected
from stations_compared
where other_failed >= :min_other_failed
