-- An agent who collects failed cars and brings them to one station knows why they pass there.
with results_in_order as (
    select
        vin, report_no, station_id, exhaust_result, started_at, ended_at,
        lag(report_no) over (partition by vin order by started_at nulls last, report_no nulls last) as before_report_no
    from inspections
    where exhaust_result in ('pass', 'fail')
),
rescued_tests as (
    select p.report_no, p.vin, f.station_id as from_id, f.report_no as failed_report_no, f.ended_at as failed_end, p.started_at
    from results_in_order as p
    join inspections as f on f.report_no = p.before_report_no
    where p.exhaust_result = 'pass' and f.exhaust_result = 'fail' and f.station_id <> p.station_id
        and seconds_between(f.ended_at, p.started_at) <= 86400 * :retest_days
),
repaired as (
    select distinct t.report_no
    from rescued_tests as t
    join repairs as r on r.vin = t.vin
    where r.settled_at > t.failed_end and r.received_at < t.started_at
),
visits as (
    select
        i.sender_phone as phone, i.station_id, i.report_no, i.vin, i.started_at, i.ended_at, v.brand,
        -- Use natures of GA 24.3: A is not for hire.
        case when v.use_nature = 'A' then i.vin end as private_vin,
        t.from_id, t.failed_report_no,
        case when t.report_no is null then 0 else 1 end as is_rescued,
        case when t.report_no is not null and p.report_no is null then 1 else 0 end as is_unrepaired
    from inspections as i
    join vehicles as v on v.vin = i.vin
    left join rescued_tests as t on t.report_no = i.report_no
    left join repaired as p on p.report_no = i.report_no
    where i.sender_phone is not null and i.exhaust_result in ('pass', 'fail')
),
callers as (
    select
        phone, station_id,
        count(*) as brought,
        sum(is_rescued) as rescued,
        sum(is_unrepaired) as unrepaired,
        count(distinct vin) as cars,
        count(distinct brand) as brands,
        count(distinct private_vin) as private_cars,
        count(distinct from_id) as from_stations,
        min(started_at) as occurred_from,
        max(ended_at) as occurred_to
    from visits
    group by phone, station_id
    having count(distinct vin) >= :min_cars
),
everybody as (
    select count(*) as all_brought, sum(is_rescued) as all_rescued from visits
),
related_tests as (
    select
        phone, station_id,
        array_join(
            array_sort(array_agg(distinct 'inspection:' || failed_report_no || ';inspection:' || report_no)), ';'
        ) as related
    from visits
    where is_rescued = 1
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
    c.rescued,
    c.brought,
    c.cars,
    c.brands,
    c.private_cars,
    c.from_stations,
    c.unrepaired,
    1e2 * c.rescued / nullif(c.brought, 0) as rescued_pct,
    1e2 * (e.all_rescued - c.rescued) / nullif(e.all_brought - c.brought, 0) as others_pct,
    -- One more of each: no share is zero for certain.
    least(95e-2, :tolerated_ratio * (e.all_rescued - c.rescued + 1e0) / nullif(e.all_brought - c.brought + 2e0, 0e0))
        as chance,
    case when 2 * c.private_cars >= c.cars then 'unrelated' else 'fleet' end as grade
from callers as c
join everybody as e on true
left join related_tests as r on r.phone = c.phone and r.station_id = c.station_id
left join stations as s on s.station_id = c.station_id
