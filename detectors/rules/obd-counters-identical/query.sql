-- Two cars have not been driven, started and warmed up equally often.
with readings as (
    select
        i.report_no, i.vin, i.plate, i.station_id, i.started_at, i.ended_at, i.odometer_km,
        v.brand, v.model,
        o.distance_since_clear_km, o.warmups_since_clear, o.ignition_cycles
    from obd_checks as o
    join inspections as i on i.report_no = o.report_no
    join vehicles as v on v.vin = i.vin
    -- Small numbers meet by chance in new cars, largest ones are the end of the counter.
    where o.connected
        and o.ignition_cycles >= :min_cycles and o.ignition_cycles < 65535
        and o.distance_since_clear_km >= :min_since_clear_km and o.distance_since_clear_km < 65535
        and o.warmups_since_clear > 0 and o.warmups_since_clear < 255
),
equal_counters as (
    -- A slip in the VIN makes two cars of one, but the plate stays.
    select
        distance_since_clear_km, warmups_since_clear, ignition_cycles,
        least(count(distinct vin), count(distinct plate)) as cars,
        count(distinct brand) as brands,
        count(distinct station_id) as stations,
        min(odometer_km) as least_km,
        max(odometer_km) as most_km
    from readings
    group by distance_since_clear_km, warmups_since_clear, ignition_cycles
    having least(count(distinct vin), count(distinct plate)) >= 2
),
members as (
    select r.*, e.cars, e.brands, e.stations, e.least_km, e.most_km
    from readings as r
    join equal_counters as e
        on e.distance_since_clear_km = r.distance_since_clear_km and e.warmups_since_clear = r.warmups_since_clear
        and e.ignition_cycles = r.ignition_cycles
),
equal_monitors as (
    select
        a.report_no,
        count(distinct ma.monitor) as monitors
    from members as a
    join members as b
        on b.distance_since_clear_km = a.distance_since_clear_km and b.warmups_since_clear = a.warmups_since_clear
        and b.ignition_cycles = a.ignition_cycles and b.plate <> a.plate
    join obd_iupr as ma on ma.report_no = a.report_no
    join obd_iupr as mb
        on mb.report_no = b.report_no and mb.monitor = ma.monitor
        and mb.completed = ma.completed and mb.conditions = ma.conditions
    where ma.conditions > 0 and ma.conditions < 65000
    group by a.report_no
),
groups as (
    select
        distance_since_clear_km, warmups_since_clear, ignition_cycles,
        array_join(array_sort(array_agg(distinct 'inspection:' || report_no)), ';') as related
    from members
    group by distance_since_clear_km, warmups_since_clear, ignition_cycles
)
select
    'inspection' as subject_kind,
    m.report_no as subject_id,
    g.related,
    m.started_at as occurred_from,
    m.ended_at as occurred_to,
    m.plate,
    m.brand,
    m.model,
    m.distance_since_clear_km as since_clear_km,
    m.warmups_since_clear as warmups,
    m.ignition_cycles,
    coalesce(q.monitors, 0) as monitors,
    m.cars,
    m.brands,
    m.stations,
    m.least_km,
    m.most_km,
    case when m.cars >= :min_cars then 'many_cars' else 'two_cars' end as grade
from members as m
join groups as g
    on g.distance_since_clear_km = m.distance_since_clear_km and g.warmups_since_clear = m.warmups_since_clear
    and g.ignition_cycles = m.ignition_cycles
left join equal_monitors as q on q.report_no = m.report_no
-- Three equal counters of two cars may be chance in a large city; a fourth may not.
where m.cars >= :min_cars or coalesce(q.monitors, 0) >= 1
