-- A filter resists the flow. One that hardly does, although its model's do, is an empty can.
with filtered_tests as (
    select
        i.report_no, i.station_id, i.vin, i.plate, i.method, i.overall_result, i.started_at, i.ended_at,
        v.brand, v.model, f.obd_dpf_mean_kpa as dpf_kpa, f.obd_dpf_per_maf as per_air
    from inspections as i
    join features as f on f.report_no = i.report_no
    join vehicles as v on v.vin = i.vin
    where f.obd_dpf_per_maf is not null and v.aftertreatment like '%dpf%'
),
models_of_stations as (
    select distinct station_id, brand, model, method from filtered_tests
),
compared as (
    -- Peers of other stations: where one station passes empty cans, its own customers are no measure.
    select
        a.station_id, a.brand, a.model, a.method,
        count(distinct b.vin) as model_cars,
        median(b.per_air) as usual_per_air
    from models_of_stations as a
    join filtered_tests as b
        on b.brand = a.brand and b.model = a.model and b.method = a.method and b.station_id <> a.station_id
    group by a.station_id, a.brand, a.model, a.method
),
lamps as (
    select report_no, coalesce(mil_on, false) or coalesce(dtc_count, 0) > 0 as fault_reported
    from obd_checks
)
select
    'inspection' as subject_kind,
    t.report_no as subject_id,
    '' as related,
    t.started_at as occurred_from,
    t.ended_at as occurred_to,
    t.plate,
    t.brand,
    t.model,
    t.method,
    t.overall_result,
    t.dpf_kpa,
    t.per_air,
    c.usual_per_air,
    1e2 * t.per_air / nullif(c.usual_per_air, 0e0) as ratio_pct,
    c.model_cars,
    case when l.fault_reported then 'reported' else 'silent' end as grade
from filtered_tests as t
join compared as c
    on c.station_id = t.station_id and c.brand = t.brand and c.model = t.model and c.method = t.method
left join lamps as l on l.report_no = t.report_no
where c.model_cars >= :min_model_cars and 1e2 * t.per_air < :max_ratio_pct * c.usual_per_air
