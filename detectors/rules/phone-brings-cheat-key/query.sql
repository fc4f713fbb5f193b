-- A box that is carried from station to station is carried by somebody.
with readings as (
    select
        m.report_no, i.station_id, i.vin, i.sender_phone as phone, i.started_at, v.brand, v.model, v.fuel,
        replace(upper(trim(m.cal_id)), ' ', '') as cal_id,
        replace(upper(trim(m.cvn)), ' ', '') as cvn
    from obd_modules as m
    join inspections as i on i.report_no = m.report_no
    join vehicles as v on v.vin = i.vin
    -- The engine computer; other units are bought from the same few suppliers.
    where m.module in ('7E8', '18DAF110') and m.cal_id is not null and m.cvn is not null and i.sender_phone is not null
        -- Fillers: zeros, Fs, one repeated character.
        and length(m.cal_id) >= 4 and length(m.cvn) >= 4
        and translate(upper(m.cvn), '0F', '') <> '' and replace(m.cal_id, left(m.cal_id, 1), '') <> ''
),
cells as (
    select brand, model, fuel, station_id, cal_id, cvn, count(distinct vin) as cars
    from readings
    group by brand, model, fuel, station_id, cal_id, cvn
),
compared as (
    select
        *,
        sum(cars) over (partition by brand, model, fuel)
            - sum(cars) over (partition by brand, model, fuel, station_id) as model_cars_elsewhere,
        sum(cars) over (partition by brand, model, fuel, cal_id, cvn)
            - sum(cars) over (partition by brand, model, fuel, cal_id, cvn, station_id) as key_cars_elsewhere,
        -- The same tool cuts the CALID off: one CVN in one model is one calibration.
        sum(cars) over (partition by brand, model, fuel, cvn)
            - sum(cars) over (partition by brand, model, fuel, cvn, station_id) as cvn_cars_elsewhere
    from cells
),
foreign_cells as (
    select * from compared
    where model_cars_elsewhere >= :min_model_cars
        and 1e2 * key_cars_elsewhere <= :max_native_share_pct * model_cars_elsewhere
        and 1e2 * cvn_cars_elsewhere <= :max_native_share_pct * model_cars_elsewhere
),
foreign_tests as (
    select r.*
    from readings as r
    join foreign_cells as f
        on f.brand = r.brand and f.model = r.model and f.fuel = r.fuel and f.station_id = r.station_id
        and f.cal_id = r.cal_id and f.cvn = r.cvn
),
keys as (
    select cal_id, cvn, count(*) as all_with_key
    from foreign_tests
    group by cal_id, cvn
    having count(distinct brand) >= 2
),
callers as (
    select phone, count(*) as brought
    from readings
    group by phone
    having count(distinct vin) >= :min_cars
),
totals as (
    select count(*) as all_tests from readings
),
carried as (
    select
        phone, cal_id, cvn,
        count(*) as with_key,
        count(distinct vin) as cars,
        count(distinct brand) as brands,
        count(distinct station_id) as station_count,
        min(started_at) as first_at,
        max(started_at) as last_at,
        array_join(array_sort(array_agg(distinct 'inspection:' || report_no)), ';') as related
    from foreign_tests
    group by phone, cal_id, cvn
),
first_seen as (
    select phone, cal_id, cvn, station_id, min(started_at) as first_here from foreign_tests
    group by phone, cal_id, cvn, station_id
),
station_lists as (
    select
        f.phone, f.cal_id, f.cvn,
        array_join(
            array_sort(array_agg(substring(cast(f.first_here as string), 1, 10) || ' ' || coalesce(s.name, f.station_id))), '；'
        ) as station_names
    from first_seen as f
    left join stations as s on s.station_id = f.station_id
    group by f.phone, f.cal_id, f.cvn
)
select
    'phone' as subject_kind,
    c.phone as subject_id,
    coalesce(w.related, '') as related,
    w.first_at as occurred_from,
    w.last_at as occurred_to,
    c.phone,
    k.cal_id,
    k.cvn,
    -- What stays inside one station counts as nothing seen: there the box may be the station's.
    case when w.station_count >= :min_stations then w.with_key else 0 end as with_key,
    c.brought,
    k.all_with_key,
    t.all_tests,
    coalesce(w.cars, 0) as cars,
    coalesce(w.brands, 0) as brands,
    coalesce(w.station_count, 0) as station_count,
    coalesce(l.station_names, '') as station_names,
    w.first_at,
    w.last_at,
    1e2 * coalesce(w.with_key, 0) / nullif(k.all_with_key, 0) as share_band
from callers as c
join keys as k on true
join totals as t on true
left join carried as w on w.phone = c.phone and w.cal_id = k.cal_id and w.cvn = k.cvn
left join station_lists as l on l.phone = c.phone and l.cal_id = k.cal_id and l.cvn = k.cvn
