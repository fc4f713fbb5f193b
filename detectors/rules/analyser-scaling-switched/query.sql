-- A car that nobody touched burns as it did an hour ago. Where every pollutant of several failed cars comes back smaller by one and
-- the same factor, the factor is in the analyser: a warm catalyst takes off more of one gas than of another.
with exhaust_tests as (
    select
        report_no, vin, station_id, line_id, method, exhaust_result, started_at, ended_at,
        lag(exhaust_result) over (partition by vin order by started_at nulls last, report_no nulls last) as result_before,
        lag(report_no) over (partition by vin order by started_at nulls last, report_no nulls last) as report_before,
        lag(method) over (partition by vin order by started_at nulls last, report_no nulls last) as method_before,
        lag(ended_at) over (partition by vin order by started_at nulls last, report_no nulls last) as ended_before
    from inspections
    where exhaust_result in ('pass', 'fail')
),
quick_passes as (
    select report_no, vin, station_id, line_id, method, started_at, ended_at, report_before, ended_before
    from exhaust_tests
    where exhaust_result = 'pass' and result_before = 'fail' and method_before = method and line_id is not null
        and seconds_between(ended_before, started_at) <= 3600 * :max_hours
),
repaired as (
    select distinct q.report_no
    from quick_passes as q
    join repairs as r on r.vin = q.vin and r.received_at < q.started_at and r.settled_at > q.ended_before
),
figures as (
    select report_no, item, value
    from results
    where value > 0 and item in (
        'vmas_co', 'vmas_hc', 'vmas_nox', 'asm5025_co', 'asm5025_hc', 'asm5025_no', 'k100', 'k80', 'nox80'
    )
),
compared as (
    -- Three figures of different origin each; two alone agree too often.
    select
        q.report_no, q.vin, q.station_id, q.line_id, q.method, q.started_at, q.ended_at, q.report_before,
        avg(ln(a.value / nullif(b.value, 0e0))) as change,
        1e2 * (exp(max(ln(a.value / nullif(b.value, 0e0))) - min(ln(a.value / nullif(b.value, 0e0)))) - 1e0) as apart_pct
    from quick_passes as q
    join figures as a on a.report_no = q.report_no
    join figures as b on b.report_no = q.report_before and b.item = a.item
    left join repaired as r on r.report_no = q.report_no
    where r.report_no is null
    group by q.report_no, q.vin, q.station_id, q.line_id, q.method, q.started_at, q.ended_at, q.report_before
    having count(*) = 3
),
judged as (
    -- A car near the limit passes the second time by the spread of measuring alone: that is no factor.
    select
        *,
        case when apart_pct <= :max_apart_pct and 1e2 * exp(change) <= :max_ratio_pct then 1 else 0 end as scaled
    from compared
),
units as (
    -- One analyser has one board; a station that bought several has the same positions on all its lines.
    select 'line' as level, line_id as unit, * from judged
    union all
    select 'station' as level, station_id as unit, * from judged
),
units_usual as (
    select level, unit, count(*) as retests, sum(scaled) as scaled_retests from units group by level, unit
),
positions as (
    -- Each scaled retest is tried as a position of the switch: which others have the same factor?
    select
        p.level, p.unit, p.station_id, p.report_no as position,
        count(distinct o.vin) as cars,
        count(distinct o.line_id) as lines,
        count(distinct date_trunc('day', o.started_at)) as days,
        1e2 * exp(avg(o.change)) as ratio_pct,
        1e2 * exp(min(o.change)) as lowest_pct,
        1e2 * exp(max(o.change)) as highest_pct,
        max(o.apart_pct) as widest_pct,
        min(o.started_at) as occurred_from,
        max(o.ended_at) as occurred_to,
        array_join(array_sort(array_agg('inspection:' || o.report_before || ';inspection:' || o.report_no)), ';') as related
    from units as p
    join units as o on o.level = p.level and o.unit = p.unit
    where p.scaled = 1 and o.scaled = 1 and 1e2 * (exp(abs(o.change - p.change)) - 1e0) <= :max_position_pct
    group by p.level, p.unit, p.station_id, p.report_no
),
ranked as (
    select
        *,
        row_number() over (
            partition by level, unit order by cars desc nulls last, days desc nulls last, position nulls last
        ) as place
    from positions
),
found as (
    select r.*, u.retests, u.scaled_retests
    from ranked as r
    join units_usual as u on u.level = r.level and u.unit = r.unit
    where r.place = 1 and r.days >= :min_days and 1e2 * u.scaled_retests >= :min_scaled_pct * u.retests
        and (
            r.level = 'line' and r.cars >= :min_cars
            or r.level = 'station' and r.cars >= :min_station_cars and r.lines > 1
        )
),
lines_found as (
    select distinct station_id from found where level = 'line'
)
-- Where a line stands by itself, its station is not named once more.
select
    f.level as subject_kind,
    f.unit as subject_id,
    f.related,
    f.occurred_from,
    f.occurred_to,
    f.station_id,
    f.level,
    f.lines,
    f.cars,
    f.days,
    f.ratio_pct,
    f.lowest_pct,
    f.highest_pct,
    f.widest_pct,
    f.retests,
    f.scaled_retests,
    1e2 * f.scaled_retests / nullif(f.retests, 0) as scaled_pct
from found as f
left join lines_found as l on l.station_id = f.station_id
where f.level = 'line' or l.station_id is null
