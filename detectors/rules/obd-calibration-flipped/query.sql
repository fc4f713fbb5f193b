-- A car does not change its calibration between two inspections and certainly not back again; a box in the socket does.
with readings as (
    select
        m.report_no, i.vin, i.plate, i.station_id, i.started_at, i.ended_at, i.overall_result,
        v.brand, v.model, v.fuel,
        replace(upper(trim(m.cal_id)), ' ', '') as cal_id,
        replace(upper(trim(m.cvn)), ' ', '') as cvn
    from obd_modules as m
    join inspections as i on i.report_no = m.report_no
    join vehicles as v on v.vin = i.vin
    where m.module in ('7E8', '18DAF110') and m.cal_id is not null and m.cvn is not null
),
usable as (
    -- Fillers: zeros, Fs, one repeated character.
    select * from readings
    where length(cal_id) >= 4 and length(cvn) >= 4
        and translate(cal_id, '0F', '') <> '' and replace(cal_id, left(cal_id, 1), '') <> ''
        and translate(cvn, '0F', '') <> '' and replace(cvn, left(cvn, 1), '') <> ''
),
in_order as (
    select
        *,
        lag(report_no) over (partition by vin order by started_at nulls last, report_no nulls last) as before_report_no,
        lag(cal_id) over (partition by vin order by started_at nulls last, report_no nulls last) as before_cal_id,
        lag(cvn) over (partition by vin order by started_at nulls last, report_no nulls last) as before_cvn,
        lag(ended_at) over (partition by vin order by started_at nulls last, report_no nulls last) as before_end,
        lag(overall_result) over (partition by vin order by started_at nulls last, report_no nulls last) as before_result,
        lead(cal_id) over (partition by vin order by started_at nulls last, report_no nulls last) as after_cal_id,
        lead(cvn) over (partition by vin order by started_at nulls last, report_no nulls last) as after_cvn
    from usable
),
changes as (
    select * from in_order
    where before_cal_id is not null and (cal_id <> before_cal_id or cvn <> before_cvn)
        -- The same calibration cut off by another tool.
        and not (cvn = before_cvn and (left(cal_id, length(before_cal_id)) = before_cal_id
            or left(before_cal_id, length(cal_id)) = cal_id))
),
known_updates as (
    -- What many cars of a model went through at several stations is the maker's new version.
    select brand, model, before_cal_id, before_cvn, cal_id, cvn
    from changes
    group by brand, model, before_cal_id, before_cvn, cal_id, cvn
    having count(distinct vin) >= :min_update_cars and count(distinct station_id) >= 3
),
station_keys as (
    select brand, model, fuel, station_id, cal_id, cvn, count(distinct vin) as cars
    from usable
    group by brand, model, fuel, station_id, cal_id, cvn
),
model_cars as (
    select brand, model, fuel, sum(cars) as cars from station_keys group by brand, model, fuel
),
model_station_cars as (
    select brand, model, fuel, station_id, sum(cars) as cars from station_keys group by brand, model, fuel, station_id
),
key_cars as (
    select brand, model, fuel, cal_id, cvn, sum(cars) as cars from station_keys group by brand, model, fuel, cal_id, cvn
),
compared as (
    select
        c.*,
        m.cars - coalesce(s.cars, 0) as model_cars_elsewhere,
        k.cars - coalesce(o.cars, 0) as key_cars_elsewhere,
        coalesce(b.cars, 0) - coalesce(bo.cars, 0) as before_cars_elsewhere,
        seconds_between(c.before_end, c.started_at) / 36e2 as hours
    from changes as c
    join model_cars as m on m.brand = c.brand and m.model = c.model and m.fuel = c.fuel
    join model_station_cars as s on s.brand = c.brand and s.model = c.model and s.fuel = c.fuel and s.station_id = c.station_id
    join key_cars as k on k.brand = c.brand and k.model = c.model and k.fuel = c.fuel and k.cal_id = c.cal_id and k.cvn = c.cvn
    join station_keys as o
        on o.brand = c.brand and o.model = c.model and o.fuel = c.fuel and o.station_id = c.station_id
        and o.cal_id = c.cal_id and o.cvn = c.cvn
    left join key_cars as b
        on b.brand = c.brand and b.model = c.model and b.fuel = c.fuel and b.cal_id = c.before_cal_id and b.cvn = c.before_cvn
    left join station_keys as bo
        on bo.brand = c.brand and bo.model = c.model and bo.fuel = c.fuel and bo.station_id = c.station_id
        and bo.cal_id = c.before_cal_id and bo.cvn = c.before_cvn
),
repaired as (
    select distinct c.report_no
    from compared as c
    join repairs as r on r.vin = c.vin and r.received_at < c.started_at and r.settled_at > c.before_end
),
graded as (
    select
        c.*,
        case
            -- Coming back to one's own after the box was pulled out: the deed is in the test before.
            when c.model_cars_elsewhere >= :min_model_cars
                and 1e2 * c.before_cars_elsewhere <= :max_native_share_pct * c.model_cars_elsewhere
                and 1e2 * c.key_cars_elsewhere > :max_native_share_pct * c.model_cars_elsewhere then null
            when c.after_cal_id = c.before_cal_id and c.after_cvn = c.before_cvn then 'there_and_back'
            when c.model_cars_elsewhere >= :min_model_cars
                and 1e2 * c.key_cars_elsewhere <= :max_native_share_pct * c.model_cars_elsewhere then 'foreign'
            when r.report_no is not null or c.hours > :max_hours or c.before_result = 'pass' then null
            else 'within_hours'
        end as grade
    from compared as c
    left join repaired as r on r.report_no = c.report_no
    left join known_updates as u
        on u.brand = c.brand and u.model = c.model and u.before_cal_id = c.before_cal_id and u.before_cvn = c.before_cvn
        and u.cal_id = c.cal_id and u.cvn = c.cvn
    where u.brand is null
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    'inspection:' || before_report_no as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    brand,
    model,
    before_report_no,
    before_cal_id,
    before_cvn,
    before_result,
    cal_id,
    cvn,
    hours,
    model_cars_elsewhere,
    key_cars_elsewhere,
    grade
from graded
where grade is not null
