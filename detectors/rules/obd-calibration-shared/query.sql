-- A calibration belongs to the models it was made for. One that is strange to a model, although other makers' cars
-- answer with it too, comes from a box or from another car. Peers of the same station do not vouch for it.
with readings as (
    select
        m.report_no, i.station_id, i.vin, v.brand, v.model, v.fuel,
        replace(upper(trim(m.cal_id)), ' ', '') as cal_id,
        replace(upper(trim(m.cvn)), ' ', '') as cvn
    from obd_modules as m
    join inspections as i on i.report_no = m.report_no
    join vehicles as v on v.vin = i.vin
    -- The engine computer; gearbox and after-treatment units are bought from the same few suppliers.
    where m.module in ('7E8', '18DAF110') and m.cal_id is not null and m.cvn is not null
),
-- All that follows judges cells: the cars of one model that answered with one calibration at one station.
cells as (
    select brand, model, fuel, station_id, cal_id, cvn, count(distinct vin) as cars
    from readings
    -- Fillers: zeros, Fs, one repeated character, "N/A".
    where length(cal_id) >= 4 and length(cvn) >= 4
        and translate(cal_id, '0F', '') <> '' and replace(cal_id, left(cal_id, 1), '') <> ''
        and translate(cvn, '0F', '') <> '' and replace(cvn, left(cvn, 1), '') <> ''
    group by brand, model, fuel, station_id, cal_id, cvn
),
whole_cal_ids as (
    -- Some tools cut the CALID off: the same CVN and the same beginning in the same model is the same calibration.
    select s.brand, s.model, s.fuel, s.cal_id, s.cvn, max(l.cal_id) as whole_cal_id
    from cells as s
    join cells as l on l.brand = s.brand and l.model = s.model and l.fuel = s.fuel and l.cvn = s.cvn
    where length(l.cal_id) > length(s.cal_id) and left(l.cal_id, length(s.cal_id)) = s.cal_id
    group by s.brand, s.model, s.fuel, s.cal_id, s.cvn
),
whole_cells as (
    select
        c.brand, c.model, c.fuel, c.station_id, c.cvn, c.cars,
        c.cal_id as read_cal_id,
        coalesce(w.whole_cal_id, c.cal_id) as cal_id,
        -- Gas and methanol engines are converted from either kind.
        case c.fuel when 'diesel' then 'compression' when 'petrol' then 'spark' when 'hybrid_petrol' then 'spark' end as ignition
    from cells as c
    left join whole_cal_ids as w
        on w.brand = c.brand and w.model = c.model and w.fuel = c.fuel and w.cal_id = c.cal_id and w.cvn = c.cvn
),
compared as (
    select
        *,
        sum(cars) over (partition by brand, model, fuel)
            - sum(cars) over (partition by brand, model, fuel, station_id) as model_cars_elsewhere,
        sum(cars) over (partition by brand, model, fuel, cal_id, cvn)
            - sum(cars) over (partition by brand, model, fuel, cal_id, cvn, station_id) as key_cars_elsewhere
    from whole_cells
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
lawful_sharing as (
    -- The list of the innocent: calibrations that are at home in models of several brands. It is learnt, so it is shown.
    select count(*) as lawful_keys, coalesce(max(brands), 0) as most_lawful_brands
    from (select cal_id, cvn, count(*) as brands from native_brands group by cal_id, cvn having count(*) >= 2) as shared
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
        sum(cars) as cars,
        count(distinct brand) as brands,
        coalesce(sum(cars) filter (where position = 'foreign'), 0) as foreign_cars,
        count(distinct brand) filter (where position = 'foreign') as foreign_brands,
        count(distinct brand) filter (where position = 'native') as native_brands,
        coalesce(sum(cars) filter (where position = 'native'), 0) as native_cars,
        min(brand) filter (where position = 'native') as native_brand,
        count(distinct ignition) as ignitions,
        count(distinct station_id) as stations
    from judged
    group by cal_id, cvn
),
graded as (
    select
        j.brand, j.model, j.fuel, j.station_id, j.read_cal_id, j.cal_id, j.cvn,
        j.model_cars_elsewhere, j.key_cars_elsewhere,
        k.cars, k.brands, k.foreign_cars, k.foreign_brands, k.native_brands, k.native_brand, k.stations,
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
suspects as (
    select i.report_no, i.plate, i.started_at, i.ended_at, g.*
    from graded as g
    join obd_modules as m
        on replace(upper(trim(m.cal_id)), ' ', '') = g.read_cal_id and replace(upper(trim(m.cvn)), ' ', '') = g.cvn
    join inspections as i on i.report_no = m.report_no and i.station_id = g.station_id
    join vehicles as v on v.vin = i.vin and v.brand = g.brand and v.model = g.model and v.fuel = g.fuel
    where g.grade is not null and m.module in ('7E8', '18DAF110')
),
related_tests as (
    -- A box may have served thousands: the first fifty are enough to open the case.
    select cal_id, cvn, array_join(array_sort(array_agg(distinct 'inspection:' || report_no)), ';') as related
    from (
        select
            cal_id, cvn, report_no,
            row_number() over (partition by cal_id, cvn order by started_at nulls last, report_no nulls last) as turn
        from suspects
    ) as turns
    where turn <= 50
    group by cal_id, cvn
)
select
    'inspection' as subject_kind,
    s.report_no as subject_id,
    r.related,
    s.started_at as occurred_from,
    s.ended_at as occurred_to,
    s.plate,
    s.brand,
    s.model,
    s.fuel,
    s.cal_id,
    s.cvn,
    s.model_cars_elsewhere,
    s.key_cars_elsewhere,
    s.cars,
    s.brands,
    s.foreign_cars,
    s.foreign_brands,
    s.stations,
    s.native_brand,
    s.native_brands,
    l.lawful_keys,
    l.most_lawful_brands,
    s.grade
from suspects as s
cross join lawful_sharing as l
join related_tests as r on r.cal_id = s.cal_id and r.cvn = s.cvn
