-- A calibration belongs to the models it was made for. One that is strange to a model, although other makers' cars
-- answer with it too, comes from a box or from another car. Peers of the same station do not vouch for it.
with readings as (
    select
        m.report_no, i.station_id, i.vin, i.plate, i.started_at, i.ended_at, v.brand, v.model, v.fuel,
        -- Gas and methanol engines are converted from either kind.
        case v.fuel when 'diesel' then 'compression' when 'petrol' then 'spark' when 'hybrid_petrol' then 'spark' end as ignition,
        replace(upper(trim(m.cal_id)), ' ', '') as cal_id,
        replace(upper(trim(m.cvn)), ' ', '') as cvn
    from obd_modules as m
    join inspections as i on i.report_no = m.report_no
    join vehicles as v on v.vin = i.vin
    -- The engine computer; gearbox and after-treatment units are bought from the same few suppliers.
    where m.module in ('7E8', '18DAF110')
),
real_readings as (
    -- Fillers: zeros, Fs, one repeated character, "N/A".
    select * from readings
    where length(cal_id) >= 4 and length(cvn) >= 4
        and translate(cal_id, '0F', '') <> '' and replace(cal_id, left(cal_id, 1), '') <> ''
        and translate(cvn, '0F', '') <> '' and replace(cvn, left(cvn, 1), '') <> ''
),
model_keys as (
    select distinct brand, model, fuel, cal_id, cvn from real_readings
),
truncations as (
    -- Some tools cut the CALID off: the same CVN and the same beginning in the same model is the same calibration.
    select s.brand, s.model, s.fuel, s.cal_id, s.cvn, max(l.cal_id) as whole_cal_id
    from model_keys as s
    join model_keys as l
        on l.brand = s.brand and l.model = s.model and l.fuel = s.fuel and l.cvn = s.cvn
    where length(l.cal_id) > length(s.cal_id) and left(l.cal_id, length(s.cal_id)) = s.cal_id
    group by s.brand, s.model, s.fuel, s.cal_id, s.cvn
),
calibrations as (
    select
        r.report_no, r.station_id, r.vin, r.plate, r.started_at, r.ended_at, r.brand, r.model, r.fuel, r.ignition, r.cvn,
        coalesce(t.whole_cal_id, r.cal_id) as cal_id
    from real_readings as r
    left join truncations as t
        on t.brand = r.brand and t.model = r.model and t.fuel = r.fuel and t.cal_id = r.cal_id and t.cvn = r.cvn
),
model_cars as (
    select brand, model, fuel, count(distinct vin) as cars from calibrations group by brand, model, fuel
),
model_cars_here as (
    select brand, model, fuel, station_id, count(distinct vin) as cars
    from calibrations group by brand, model, fuel, station_id
),
key_cars as (
    select brand, model, fuel, cal_id, cvn, count(distinct vin) as cars
    from calibrations group by brand, model, fuel, cal_id, cvn
),
key_cars_here as (
    select brand, model, fuel, cal_id, cvn, station_id, count(distinct vin) as cars
    from calibrations group by brand, model, fuel, cal_id, cvn, station_id
),
compared as (
    select
        c.*,
        mc.cars - mh.cars as model_cars_elsewhere,
        kc.cars - kh.cars as key_cars_elsewhere
    from calibrations as c
    join model_cars as mc on mc.brand = c.brand and mc.model = c.model and mc.fuel = c.fuel
    join model_cars_here as mh
        on mh.brand = c.brand and mh.model = c.model and mh.fuel = c.fuel and mh.station_id = c.station_id
    join key_cars as kc
        on kc.brand = c.brand and kc.model = c.model and kc.fuel = c.fuel and kc.cal_id = c.cal_id and kc.cvn = c.cvn
    join key_cars_here as kh
        on kh.brand = c.brand and kh.model = c.model and kh.fuel = c.fuel and kh.cal_id = c.cal_id
        and kh.cvn = c.cvn and kh.station_id = c.station_id
),
placed as (
    select
        *,
        case
            when 1e2 * key_cars_elsewhere > :max_native_share_pct * model_cars_elsewhere then 'native'
            when model_cars_elsewhere >= :min_model_cars then 'foreign'
            else 'unknown'
        end as place
    from compared
),
native_brands as (
    select distinct cal_id, cvn, brand from placed where place = 'native'
),
judged as (
    -- A maker may bring one calibration to a further model of its own.
    select
        p.*,
        case when p.place <> 'native' and n.brand is not null then 'same_maker' else p.place end as position
    from placed as p
    left join native_brands as n on n.cal_id = p.cal_id and n.cvn = p.cvn and n.brand = p.brand
),
key_summary as (
    select
        cal_id, cvn,
        count(distinct vin) as cars,
        count(distinct brand) as brands,
        count(distinct vin) filter (where position = 'foreign') as foreign_cars,
        count(distinct brand) filter (where position = 'foreign') as foreign_brands,
        count(distinct vin) filter (where position = 'native') as native_cars,
        min(brand) filter (where position = 'native') as native_brand,
        count(distinct ignition) as ignitions,
        count(distinct station_id) as stations
    from judged
    group by cal_id, cvn
),
graded as (
    select
        j.*, k.cars, k.brands, k.foreign_cars, k.foreign_brands, k.native_cars, k.native_brand, k.stations,
        case
            when j.position = 'foreign' and k.foreign_brands >= 2 and k.ignitions >= 2 then 'unlike_engines'
            when j.position = 'foreign' and k.foreign_brands >= :min_foreign_brands then 'many_makers'
            when j.position = 'unknown' and k.native_cars = 0 and k.brands >= :min_foreign_brands and k.ignitions >= 2
                then 'unlike_engines'
            when j.position = 'foreign' and k.foreign_brands >= 2 then 'two_makers'
            when j.position = 'foreign' and k.native_cars >= :min_owner_cars then 'one_maker'
        end as grade
    from judged as j
    join key_summary as k on k.cal_id = j.cal_id and k.cvn = j.cvn
),
related_tests as (
    -- A box may have served thousands: the first hundred are enough to open the case.
    select cal_id, cvn, array_join(array_sort(array_agg(distinct 'inspection:' || report_no)), ';') as related
    from (
        select
            cal_id, cvn, report_no,
            row_number() over (partition by cal_id, cvn order by started_at nulls last, report_no nulls last) as turn
        from graded
        where grade is not null
    ) as turns
    where turn <= 100
    group by cal_id, cvn
)
select
    'inspection' as subject_kind,
    g.report_no as subject_id,
    r.related,
    g.started_at as occurred_from,
    g.ended_at as occurred_to,
    g.plate,
    g.brand,
    g.model,
    g.fuel,
    g.cal_id,
    g.cvn,
    g.model_cars_elsewhere,
    g.key_cars_elsewhere,
    g.cars,
    g.brands,
    g.foreign_cars,
    g.foreign_brands,
    g.stations,
    g.native_brand,
    g.grade
from graded as g
join related_tests as r on r.cal_id = g.cal_id and r.cvn = g.cvn
where g.grade is not null
