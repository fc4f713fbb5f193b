-- Who brings strangers' cars has customers everywhere. When all of them end at one station, something there is worth the way.
with passed_tests as (
    select
        i.report_no, i.station_id, i.sender_phone as phone, i.vin, i.started_at, i.ended_at, v.brand,
        -- Use natures of GA 24.3: A is not for hire.
        case when v.use_nature = 'A' then i.vin end as private_vin
    from inspections as i
    join vehicles as v on v.vin = i.vin
    where i.exhaust_result = 'pass' and i.sender_phone is not null
),
callers as (
    select phone, count(distinct vin) as all_cars, count(distinct private_vin) as private_cars, count(distinct brand) as brands
    from passed_tests
    group by phone
),
agents as (
    -- A firm's own cars go where the firm has its contract; cars of one make are a dealer's.
    select * from callers
    where all_cars >= :min_cars and brands >= :min_brands
        and 1e2 * (all_cars - private_cars) < :max_company_share_pct * all_cars
),
visited as (
    select
        p.phone, p.station_id, count(distinct p.vin) as cars, count(*) as brought,
        min(p.started_at) as occurred_from, max(p.ended_at) as occurred_to,
        array_join(array_sort(array_agg('inspection:' || p.report_no)), ';') as related
    from passed_tests as p
    join agents as a on a.phone = p.phone
    group by p.phone, p.station_id
),
ranked as (
    select
        *,
        row_number() over (partition by phone order by cars desc nulls last, station_id nulls last) as place,
        count(*) over (partition by phone) as stations
    from visited
),
favourites as (
    select r.*, a.all_cars, a.private_cars, a.brands
    from ranked as r
    join agents as a on a.phone = r.phone
    where r.place = 1
),
habits as (
    -- How the other agents of the city spread their cars.
    select
        *,
        1e0 * (sum(cars) over () - cars) / nullif(sum(all_cars) over () - all_cars, 0e0) as others_share
    from favourites
),
twins as (
    select t.report_no
    from trace_twins as t
    join inspections as i on i.report_no = t.report_no
    join inspections as o on o.report_no = t.other_report_no
    where t.same_seconds >= :min_same_seconds and i.vin <> o.vin
),
breaches as (
    -- What the equipment failed in the morning it failed for everybody.
    select distinct report_no from rule_breaches where level = 'breach' and rule not like 'check-%'
),
doubts as (
    select
        p.report_no, p.phone, p.station_id,
        case
            when f.trace_rows = 0 or f.trace_short_by_s >= :min_short_seconds then 1
            when t.report_no is not null or b.report_no is not null or s.contradicts then 1
            else 0
        end as doubtful
    from passed_tests as p
    left join features as f on f.report_no = p.report_no
    left join (select distinct report_no from twins) as t on t.report_no = p.report_no
    left join breaches as b on b.report_no = p.report_no
    left join standard_verdicts as s on s.report_no = p.report_no
),
at_station as (
    select station_id, count(*) as all_passed, sum(doubtful) as all_doubtful from doubts group by station_id
),
by_caller as (
    select phone, station_id, sum(doubtful) as doubtful from doubts group by phone, station_id
),
failed_elsewhere as (
    select p.phone, p.station_id, count(distinct p.vin) as failed_elsewhere
    from passed_tests as p
    join inspections as e on e.vin = p.vin
    where e.exhaust_result = 'fail' and e.station_id <> p.station_id and e.ended_at < p.started_at
    group by p.phone, p.station_id
),
judged as (
    select
        h.*,
        d.doubtful,
        coalesce(e.failed_elsewhere, 0) as failed_elsewhere,
        a.all_passed - h.brought as others,
        -- One more of each: no share is zero for certain.
        1e2 * d.doubtful / nullif(h.brought, 0) as doubtful_pct,
        1e2 * (a.all_doubtful - d.doubtful + 1e0) / nullif(a.all_passed - h.brought + 2e0, 0e0) as others_doubtful_pct,
        least(95e-2, greatest(:tolerated_share_pct / 1e2, coalesce(h.others_share, 0e0))) as chance
    from habits as h
    join by_caller as d on d.phone = h.phone and d.station_id = h.station_id
    join at_station as a on a.station_id = h.station_id
    left join failed_elsewhere as e on e.phone = h.phone and e.station_id = h.station_id
)
select
    'phone' as subject_kind,
    j.phone as subject_id,
    j.related,
    j.occurred_from,
    j.occurred_to,
    j.phone,
    coalesce(s.name, j.station_id) as station_name,
    j.cars,
    j.all_cars,
    j.private_cars,
    j.brands,
    j.stations,
    1e2 * j.others_share as others_share_pct,
    j.chance,
    j.brought,
    j.doubtful,
    j.doubtful_pct,
    j.others_doubtful_pct,
    j.others,
    j.failed_elsewhere,
    case
        when 2 * j.failed_elsewhere >= j.cars then 'failed_elsewhere'
        when j.doubtful >= :min_doubtful and j.doubtful_pct >= :min_doubt_ratio * j.others_doubtful_pct then 'doubtful'
        else 'gathered'
    end as grade
from judged as j
left join stations as s on s.station_id = j.station_id
