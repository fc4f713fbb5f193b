-- An agent's cars go where the agent is paid; everybody else's go where it is near.
with chains as (
    select
        r.repair_id, r.shop_id, f.station_id, r.vin, r.received_at, r.settled_at, r.failed_report_no,
        coalesce(r.sender_phone, f.sender_phone) as phone, v.brand, v.use_nature
    from repairs as r
    join inspections as f on f.report_no = r.failed_report_no and f.vin = r.vin
    join vehicles as v on v.vin = r.vin
    where coalesce(r.sender_phone, f.sender_phone) is not null
),
phones as (
    select
        phone,
        count(distinct vin) as all_cars,
        -- Use natures of GA 24.3: A is not for hire.
        count(distinct case when use_nature = 'A' then vin end) as private_all
    from chains
    group by phone
),
agents as (
    select * from phones where 1e2 * (all_cars - private_all) < :max_company_share_pct * all_cars
),
phone_station as (
    select phone, station_id, count(*) as brought from chains group by phone, station_id
    having count(distinct vin) >= :min_cars
),
phone_station_shop as (
    select
        phone, station_id, shop_id,
        count(*) as together,
        count(distinct vin) as cars,
        count(distinct brand) as brands,
        count(distinct case when use_nature = 'A' then vin end) as private_cars,
        min(received_at) as occurred_from,
        max(settled_at) as occurred_to,
        array_join(
            array_sort(array_agg(distinct 'inspection:' || failed_report_no || ';repair:' || repair_id)), ';'
        ) as related
    from chains
    group by phone, station_id, shop_id
),
station_totals as (
    select station_id, count(*) as all_brought from chains group by station_id
),
station_shop_totals as (
    select station_id, shop_id, count(*) as all_together from chains group by station_id, shop_id
),
city_shops as (
    select shop_id, 1e0 * count(*) / nullif(sum(count(*)) over (), 0) as city_share from chains group by shop_id
),
part_counts as (
    select repair_id, count(*) as parts from repair_parts group by repair_id
),
without_parts as (
    select c.phone, c.station_id, c.shop_id, count(*) as without_parts
    from chains as c
    left join part_counts as p on p.repair_id = c.repair_id
    where p.repair_id is null
    group by c.phone, c.station_id, c.shop_id
),
judged as (
    select
        t.*, b.brought,
        s.all_together - t.together as others_together,
        n.all_brought - b.brought as others,
        least(95e-2, :tolerated_ratio * (s.all_together - t.together + :prior_repairs * c.city_share)
            / nullif(n.all_brought - b.brought + :prior_repairs, 0e0)) as chance
    from phone_station_shop as t
    join agents as a on a.phone = t.phone
    join phone_station as b on b.phone = t.phone and b.station_id = t.station_id
    join station_totals as n on n.station_id = t.station_id
    join station_shop_totals as s on s.station_id = t.station_id and s.shop_id = t.shop_id
    join city_shops as c on c.shop_id = t.shop_id
),
bought_passes as (
    -- The same station passes, in the same cycle, a car that the shop has changed nothing in.
    select
        c.phone, c.station_id, c.shop_id, i.report_no, i.started_at, i.ended_at,
        'inspection:' || c.failed_report_no || ';inspection:' || i.report_no || ';repair:' || c.repair_id as related
    from chains as c
    join inspections as f on f.report_no = c.failed_report_no
    join inspections as i
        on i.vin = c.vin and i.station_id = c.station_id and i.cycle_id = f.cycle_id and i.started_at >= c.settled_at
    left join part_counts as p on p.repair_id = c.repair_id
    where i.exhaust_result = 'pass' and p.repair_id is null
),
subjects as (
    select 'phone' as subject_kind, phone as subject_id, phone, station_id, shop_id,
        related, occurred_from, occurred_to, case when brands >= 2 then 'unrelated' else 'alike' end as grade
    from judged
    union all
    select 'shop' as subject_kind, shop_id as subject_id, phone, station_id, shop_id,
        related, occurred_from, occurred_to, case when brands >= 2 then 'unrelated' else 'alike' end as grade
    from judged
    union all
    select 'station' as subject_kind, station_id as subject_id, phone, station_id, shop_id,
        related, occurred_from, occurred_to, case when brands >= 2 then 'unrelated' else 'alike' end as grade
    from judged
    union all
    select 'inspection' as subject_kind, report_no as subject_id, phone, station_id, shop_id,
        related, started_at as occurred_from, ended_at as occurred_to, 'bought_pass' as grade
    from bought_passes
)
select
    u.subject_kind,
    u.subject_id,
    u.related,
    u.occurred_from,
    u.occurred_to,
    j.phone,
    coalesce(s.name, j.station_id) as station_name,
    coalesce(p.name, j.shop_id) as shop_name,
    j.together,
    j.brought,
    j.cars,
    j.brands,
    j.private_cars,
    j.others_together,
    j.others,
    1e2 * j.others_together / nullif(j.others, 0) as others_pct,
    j.chance,
    coalesce(w.without_parts, 0) as without_parts,
    u.grade
from subjects as u
join judged as j on j.phone = u.phone and j.station_id = u.station_id and j.shop_id = u.shop_id
left join stations as s on s.station_id = j.station_id
left join shops as p on p.shop_id = j.shop_id
left join without_parts as w on w.phone = j.phone and w.station_id = j.station_id and w.shop_id = j.shop_id
