-- Where most customers' tests are sound and one caller's are not, the caller buys something.
with passed_tests as (
    select
        i.report_no, i.station_id, i.sender_phone as phone, i.vin, i.started_at, i.ended_at, v.brand,
        -- Use natures of GA 24.3: A is not for hire.
        case when v.use_nature = 'A' then i.vin end as private_vin,
        f.trace_rows, f.trace_short_by_s, f.trace_distinct_gas, f.trace_hash_gas, f.obd_hash, f.obd_distinct_rpm
    from inspections as i
    join vehicles as v on v.vin = i.vin
    join features as f on f.report_no = i.report_no
    where i.exhaust_result = 'pass' and i.sender_phone is not null
),
shared_traces as (
    select trace_hash_gas from passed_tests
    where trace_hash_gas is not null and trace_distinct_gas >= :min_distinct_values
    group by trace_hash_gas
    having count(distinct vin) >= 2
),
shared_streams as (
    select obd_hash from passed_tests
    where obd_hash is not null and obd_distinct_rpm >= :min_distinct_values
    group by obd_hash
    having count(distinct vin) >= 2
),
strange_vins as (
    select i.report_no
    from obd_checks as o
    join inspections as i on i.report_no = o.report_no
    where length(trim(o.vin_reported)) = 17
        and replace(trim(o.vin_reported), left(trim(o.vin_reported), 1), '') <> ''
        -- O, I and Q are no letters of a VIN: they are typing for 0 and 1.
        and levenshtein(translate(upper(trim(o.vin_reported)), 'OQI', '001'), translate(upper(trim(i.vin)), 'OQI', '001'))
            > :max_typing_errors
),
signs as (
    select
        p.*,
        case when p.trace_rows = 0 or p.trace_short_by_s >= :min_short_seconds then 1 else 0 end as is_traceless,
        case when t.trace_hash_gas is not null then 1 else 0 end as is_copied,
        case when s.obd_hash is not null then 1 else 0 end as is_copied_obd,
        case when x.report_no is not null then 1 else 0 end as is_other_vin
    from passed_tests as p
    left join shared_traces as t on t.trace_hash_gas = p.trace_hash_gas and p.trace_distinct_gas >= :min_distinct_values
    left join shared_streams as s on s.obd_hash = p.obd_hash and p.obd_distinct_rpm >= :min_distinct_values
    left join strange_vins as x on x.report_no = p.report_no
),
judged as (
    select *, greatest(is_traceless, is_copied, is_copied_obd, is_other_vin) as is_contradicted from signs
),
callers as (
    select
        phone, station_id,
        count(*) as brought,
        sum(is_contradicted) as contradicted,
        sum(is_traceless) as traceless,
        sum(is_copied) as copied,
        sum(is_copied_obd) as copied_obd,
        sum(is_other_vin) as other_vin,
        count(distinct vin) as cars,
        count(distinct brand) as brands,
        count(distinct private_vin) as private_cars,
        min(started_at) as occurred_from,
        max(ended_at) as occurred_to
    from judged
    group by phone, station_id
    having count(distinct vin) >= :min_cars
),
at_station as (
    select station_id, count(*) as all_passed, sum(is_contradicted) as all_contradicted from judged group by station_id
),
related_tests as (
    select phone, station_id, array_join(array_sort(array_agg('inspection:' || report_no)), ';') as related
    from judged
    where is_contradicted = 1
    group by phone, station_id
)
select
    'phone' as subject_kind,
    c.phone as subject_id,
    coalesce(r.related, '') as related,
    c.occurred_from,
    c.occurred_to,
    c.phone,
    coalesce(s.name, c.station_id) as station_name,
    c.contradicted,
    c.brought,
    c.cars,
    c.brands,
    c.private_cars,
    c.traceless,
    c.copied,
    c.copied_obd,
    c.other_vin,
    1e2 * c.contradicted / nullif(c.brought, 0) as contradicted_pct,
    1e2 * (a.all_contradicted - c.contradicted) / nullif(a.all_passed - c.brought, 0) as others_pct,
    a.all_passed - c.brought as others,
    -- One more of each: no share is zero for certain.
    least(95e-2, :tolerated_ratio * (a.all_contradicted - c.contradicted + 1e0)
        / nullif(a.all_passed - c.brought + 2e0, 0e0)) as chance,
    case when 2 * c.private_cars >= c.cars then 'unrelated' else 'fleet' end as grade
from callers as c
join at_station as a on a.station_id = c.station_id
left join related_tests as r on r.phone = c.phone and r.station_id = c.station_id
left join stations as s on s.station_id = c.station_id
