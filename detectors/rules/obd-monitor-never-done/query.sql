-- A monitor that its model completes every few trips, and this car never, has nothing to monitor.
with read_cars as (
    select distinct m.report_no, i.station_id, i.vin, i.plate, i.overall_result, i.started_at, i.ended_at,
        v.brand, v.model, v.fuel
    from obd_iupr as m
    join inspections as i on i.report_no = m.report_no
    join vehicles as v on v.vin = i.vin
),
watched as (
    select
        c.*, m.monitor, m.completed, m.conditions,
        case when 1e2 * m.completed >= :usual_ratio_pct * m.conditions then 1 else 0 end as able
    from read_cars as c
    join obd_iupr as m on m.report_no = c.report_no
    -- Only those that watch a device which can be taken away.
    where m.monitor in
        ('catalyst_b1', 'catalyst_b2', 'nmhc_catalyst', 'nox_catalyst', 'nox_adsorber', 'pm_filter', 'gpf_b1')
        and m.conditions > 0
),
cars_with_monitor as (
    select brand, model, fuel, monitor, station_id, vin, max(able) as able
    from watched
    group by brand, model, fuel, monitor, station_id, vin
),
able_at_station as (
    select brand, model, fuel, monitor, station_id, sum(able) as able_cars
    from cars_with_monitor
    group by brand, model, fuel, monitor, station_id
),
cars_at_station as (
    select brand, model, fuel, station_id, count(distinct vin) as cars
    from read_cars
    group by brand, model, fuel, station_id
),
able_in_model as (
    select brand, model, fuel, monitor, sum(able_cars) as able_cars
    from able_at_station
    group by brand, model, fuel, monitor
),
cars_in_model as (
    select brand, model, fuel, sum(cars) as cars from cars_at_station group by brand, model, fuel
),
expected as (
    -- What each read car should be able to do, seen from the other stations.
    select
        c.report_no, a.monitor,
        a.able_cars - coalesce(s.able_cars, 0) as able_cars,
        m.cars - t.cars as model_cars
    from read_cars as c
    join able_in_model as a on a.brand = c.brand and a.model = c.model and a.fuel = c.fuel
    join cars_in_model as m on m.brand = c.brand and m.model = c.model and m.fuel = c.fuel
    join cars_at_station as t
        on t.brand = c.brand and t.model = c.model and t.fuel = c.fuel and t.station_id = c.station_id
    left join able_at_station as s
        on s.brand = c.brand and s.model = c.model and s.fuel = c.fuel and s.monitor = a.monitor
        and s.station_id = c.station_id
),
lamps as (
    select report_no, coalesce(mil_on, false) or coalesce(dtc_count, 0) > 0 as fault_reported from obd_checks
),
judged as (
    select
        c.*, e.monitor, e.able_cars, e.model_cars,
        coalesce(m.completed, 0) as completed,
        coalesce(m.conditions, 0) as conditions,
        case
            when l.fault_reported then 'lamp_on'
            when m.report_no is null then 'not_supported'
            else 'never_done'
        end as grade
    from read_cars as c
    join expected as e on e.report_no = c.report_no
    left join obd_iupr as m on m.report_no = c.report_no and m.monitor = e.monitor
    left join lamps as l on l.report_no = c.report_no
    where e.model_cars >= :min_model_cars and 1e2 * e.able_cars >= :min_model_share_pct * e.model_cars
        and (m.report_no is null
            or (m.conditions >= :min_conditions and 1e2 * m.completed < :max_ratio_pct * m.conditions))
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    brand,
    model,
    overall_result,
    monitor,
    completed,
    conditions,
    able_cars,
    model_cars,
    grade
from judged
