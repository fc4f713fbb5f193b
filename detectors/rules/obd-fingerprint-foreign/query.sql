-- Which values an engine computer supports is fixed with its program: all cars of a model say the same, a box says what it knows.
with readings as (
    select
        i.report_no, i.vin, i.plate, i.station_id, i.line_id, i.started_at, i.ended_at,
        v.brand, v.model, v.fuel, upper(trim(o.supported_pids)) as pids
    from obd_checks as o
    join inspections as i on i.report_no = o.report_no
    join vehicles as v on v.vin = i.vin
    where o.connected and length(trim(o.supported_pids)) >= 8 and translate(trim(o.supported_pids), '0', '') <> ''
),
cells as (
    select brand, model, fuel, station_id, pids, count(distinct vin) as cars
    from readings
    group by brand, model, fuel, station_id, pids
),
compared as (
    select
        *,
        sum(cars) over (partition by brand, model, fuel)
            - sum(cars) over (partition by brand, model, fuel, station_id) as model_cars_elsewhere,
        sum(cars) over (partition by brand, model, fuel, pids)
            - sum(cars) over (partition by brand, model, fuel, pids, station_id) as alike_elsewhere
    from cells
),
usual as (
    select brand, model, fuel, max_by(pids, cars) as usual_pids
    from (
        select brand, model, fuel, pids, sum(cars) as cars from cells group by brand, model, fuel, pids
    ) as sums
    group by brand, model, fuel
),
foreign_cells as (
    select c.*, u.usual_pids
    from compared as c
    join usual as u on u.brand = c.brand and u.model = c.model and u.fuel = c.fuel
    where c.model_cars_elsewhere >= :min_model_cars
        and 1e2 * c.alike_elsewhere <= :max_share_pct * c.model_cars_elsewhere
        -- Another tool asks for fewer or more ranges: the beginning is the same.
        and left(c.pids, least(length(c.pids), length(u.usual_pids))) <> left(u.usual_pids, least(length(c.pids), length(u.usual_pids)))
),
suspects as (
    select r.*, f.usual_pids, f.model_cars_elsewhere, f.alike_elsewhere
    from readings as r
    join foreign_cells as f
        on f.brand = r.brand and f.model = r.model and f.fuel = r.fuel and f.station_id = r.station_id and f.pids = r.pids
),
line_readings as (
    select r.line_id, count(*) as tests, count(s.report_no) as odd_tests
    from readings as r
    left join suspects as s on s.report_no = r.report_no
    group by r.line_id
),
same_pids as (
    select pids, count(distinct brand) as brands, count(distinct vin) as cars from suspects group by pids
),
same_station as (
    select station_id, count(distinct brand) as brands, count(distinct vin) as cars from suspects group by station_id
)
select
    'inspection' as subject_kind,
    s.report_no as subject_id,
    '' as related,
    s.started_at as occurred_from,
    s.ended_at as occurred_to,
    s.plate,
    s.brand,
    s.model,
    s.pids,
    s.usual_pids,
    s.model_cars_elsewhere,
    s.alike_elsewhere,
    p.cars as same_cars,
    p.brands as same_brands,
    t.cars as station_cars,
    t.brands as station_brands,
    case
        when p.brands >= :min_brands then 'device'
        when t.brands >= :min_brands then 'station_cluster'
        else 'single'
    end as grade
from suspects as s
join line_readings as l on l.line_id = s.line_id
join same_pids as p on p.pids = s.pids
join same_station as t on t.station_id = s.station_id
-- A tool that reads the map wrongly does so in most cars of its line.
where 1e2 * l.odd_tests < :max_line_share_pct * l.tests
