-- One good car's figures, typed for many: no two cars in twenty thousand share every result to the last digit by rule.
with listed as (
    select
        i.report_no, i.station_id, i.method, i.vin, i.plate, v.model, i.exhaust_result, i.started_at, i.ended_at,
        array_join(array_sort(array_agg(r.item || '=' || cast(r.value as string))), ';') as figures,
        count(*) as items
    from inspections as i
    join results as r on r.report_no = i.report_no
    join vehicles as v on v.vin = i.vin
    where i.exhaust_result in ('pass', 'fail') and r.value is not null and r.item <> 'lambda'
    group by i.report_no, i.station_id, i.method, i.vin, i.plate, v.model, i.exhaust_result, i.started_at, i.ended_at
),
station_tests as (
    select station_id, method, count(*) as tests from listed group by station_id, method
),
method_tests as (
    select method, sum(tests) as tests from station_tests group by method
),
repeated as (
    -- A slip in the VIN makes two cars of one, but the plate stays.
    select
        station_id, method, figures,
        least(count(distinct vin), count(distinct plate)) as cars,
        count(distinct model) as models,
        count(*) as equal_tests,
        min(started_at) as first_at,
        array_join(array_sort(array_agg('inspection:' || report_no)), ';') as related
    from listed
    where items >= :min_items
    group by station_id, method, figures
    having least(count(distinct vin), count(distinct plate)) >= :min_cars and count(distinct model) >= 2
),
everywhere as (
    select e.method, e.figures, count(*) as equal_tests
    from listed as e
    join (select distinct method, figures from repeated) as r on r.method = e.method and r.figures = e.figures
    group by e.method, e.figures
),
own_results as (
    -- Figures that follow from the test's own seconds were measured, not typed.
    select r.report_no
    from results as r
    join recomputed_results as c on c.report_no = r.report_no and c.item = r.item
    where r.value is not null and c.value is not null
    group by r.report_no
    having max(abs(r.value - c.value) - c.tolerance) <= 0
),
compared as (
    select
        r.*, s.tests as station_tests,
        m.tests - s.tests as other_tests,
        e.equal_tests - r.equal_tests as other_equal,
        -- One more elsewhere than were seen: that nothing was seen does not prove that there is nothing.
        (1e0 * r.equal_tests / nullif(s.tests, 0)) / nullif((e.equal_tests - r.equal_tests + 1e0) / nullif(m.tests - s.tests, 0), 0e0)
            as times_elsewhere
    from repeated as r
    join station_tests as s on s.station_id = r.station_id and s.method = r.method
    join method_tests as m on m.method = r.method
    join everywhere as e on e.method = r.method and e.figures = r.figures
)
select
    'inspection' as subject_kind,
    l.report_no as subject_id,
    c.related,
    l.started_at as occurred_from,
    l.ended_at as occurred_to,
    l.plate,
    l.model,
    l.station_id,
    l.method,
    c.figures,
    c.cars,
    c.models,
    c.station_tests,
    c.other_equal,
    c.other_tests,
    c.times_elsewhere
from listed as l
join compared as c on c.station_id = l.station_id and c.method = l.method and c.figures = l.figures
left join own_results as o on o.report_no = l.report_no
-- The first car with these figures may be the good one.
where o.report_no is null and l.exhaust_result = 'pass' and l.started_at > c.first_at and c.times_elsewhere >= :min_times
