-- One plume is noise; two in a row are the car. A test far below the limit then saw another state of it.
with readings as (
    select
        plate, plate_color, passed_at, opacity_pct, no_ppm,
        case when exceeded then 1 else 0 end as over_limit
    from remote_sensing
    where valid and vsp between 0 and :max_vsp
),
passed_tests as (
    select report_no, vin, plate, plate_color, method, started_at, ended_at
    from inspections
    where overall_result = 'pass'
),
readings_near as (
    select
        p.report_no, p.vin, p.started_at, r.passed_at, r.opacity_pct, r.no_ppm, r.over_limit,
        -- Runs: how many good readings came before this one.
        sum(1 - r.over_limit) over (
            partition by p.report_no order by r.passed_at nulls last rows between unbounded preceding and current row
        ) as good_before
    from passed_tests as p
    join readings as r on r.plate = p.plate and r.plate_color = p.plate_color
    where abs(seconds_between(p.started_at, r.passed_at)) <= 86400 * :window_days
),
runs as (
    select
        report_no, good_before,
        sum(over_limit) as exceeded_readings,
        min(case when over_limit = 1 then passed_at end) as first_at,
        max(case when over_limit = 1 then passed_at end) as last_at,
        max(case when over_limit = 1 then opacity_pct end) as worst_opacity,
        max(case when over_limit = 1 then no_ppm end) as worst_no
    from readings_near
    group by report_no, good_before
),
reading_counts as (
    select report_no, count(*) as readings from readings_near group by report_no
),
worst_results as (
    select r.report_no, max(1e2 * r.value / nullif(try_cast(r.limit as double), 0e0)) as worst_share_pct
    from results as r
    -- Power and lambda are no emissions.
    where r.item not in ('lambda', 'max_power_kw', 'max_power_speed_kmh', 'smoke_1', 'smoke_2', 'smoke_3')
    group by r.report_no
),
repaired as (
    select distinct p.report_no, x.good_before
    from passed_tests as p
    join runs as x on x.report_no = p.report_no
    join repairs as r on r.vin = p.vin
    where x.last_at < p.started_at and r.settled_at > x.last_at and r.received_at < p.started_at
)
select
    'inspection' as subject_kind,
    p.report_no as subject_id,
    '' as related,
    p.started_at as occurred_from,
    p.ended_at as occurred_to,
    p.plate,
    p.method,
    p.started_at as test_start,
    w.worst_share_pct,
    x.exceeded_readings,
    c.readings,
    x.first_at,
    x.last_at,
    x.worst_opacity,
    x.worst_no
from passed_tests as p
join runs as x on x.report_no = p.report_no
join reading_counts as c on c.report_no = p.report_no
join worst_results as w on w.report_no = p.report_no
left join repaired as r on r.report_no = p.report_no and r.good_before = x.good_before
where x.exceeded_readings >= :min_exceeded and w.worst_share_pct <= :max_limit_share_pct and r.report_no is null
