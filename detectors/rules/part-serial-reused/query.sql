-- A catalyst with a serial number exists once. Where it is fitted to car after car it was fitted for the test and taken back.
with fitted_parts as (
    select
        r.repair_id, r.shop_id, r.vin, r.sender_phone, r.received_at, r.settled_at,
        trim(p.name) as part_name,
        p.quantity,
        upper(replace(replace(trim(p.serial_no), ' ', ''), '-', '')) as serial_no,
        upper(replace(replace(trim(p.part_code), ' ', ''), '-', '')) as part_code
    from repair_parts as p
    join repairs as r on r.repair_id = p.repair_id
    where p.serial_no is not null and r.vin is not null
),
serials as (
    select
        serial_no, part_name,
        count(distinct vin) as cars,
        count(distinct repair_id) as repair_count,
        count(distinct shop_id) as shop_count,
        count(distinct coalesce(sender_phone, vin)) as senders,
        min(received_at) as first_at,
        max(settled_at) as last_at
    from fitted_parts
    -- Fillers: too short, no digit, one character repeated.
    where length(serial_no) >= :min_serial_length
        and translate(serial_no, '0123456789', '') <> serial_no
        and replace(serial_no, left(serial_no, 1), '') <> ''
    group by serial_no, part_name
    having max(quantity) <= 1 and max(case when part_code = serial_no then 1 else 0 end) = 0
),
reused as (
    select
        *,
        case
            when senders = 1 then 'one_sender'
            when cars >= :many_cars then 'many_cars'
            else 'two_cars'
        end as grade
    from serials
    where cars >= 2 and shop_count <= :max_shops
),
involved_repairs as (
    select distinct u.serial_no, u.part_name, f.repair_id, f.shop_id, f.vin, f.received_at, f.settled_at
    from reused as u
    join fitted_parts as f on f.serial_no = u.serial_no and f.part_name = u.part_name
),
retests as (
    -- The first test after the repair.
    select v.serial_no, v.part_name, v.repair_id, min_by(i.report_no, i.started_at) as report_no
    from involved_repairs as v
    join inspections as i on i.vin = v.vin and i.started_at >= v.settled_at
    where seconds_between(v.settled_at, i.started_at) <= 86400 * :retest_days
        and i.exhaust_result in ('pass', 'fail')
    group by v.serial_no, v.part_name, v.repair_id
),
passed_retests as (
    select t.serial_no, t.part_name, t.report_no, i.started_at, i.ended_at
    from retests as t
    join inspections as i on i.report_no = t.report_no
    where i.overall_result = 'pass'
),
passed_counts as (
    select serial_no, part_name, count(distinct report_no) as passed_retests
    from passed_retests
    group by serial_no, part_name
),
related_events as (
    select serial_no, part_name, array_join(array_sort(array_agg(distinct event)), ';') as related
    from (
        select serial_no, part_name, 'repair:' || repair_id as event from involved_repairs
        union all
        select serial_no, part_name, 'inspection:' || report_no as event from passed_retests
    ) as events
    group by serial_no, part_name
),
shop_shares as (
    select serial_no, part_name, shop_id, count(distinct repair_id) as fitted from involved_repairs
    group by serial_no, part_name, shop_id
),
main_shops as (
    select serial_no, part_name, max_by(shop_id, fitted) as shop_id from shop_shares group by serial_no, part_name
),
subjects as (
    select v.serial_no, v.part_name, 'repair' as subject_kind, v.repair_id as subject_id,
        v.received_at as occurred_from, v.settled_at as occurred_to, u.grade
    from involved_repairs as v
    join reused as u on u.serial_no = v.serial_no and u.part_name = v.part_name
    union all
    select p.serial_no, p.part_name, 'inspection' as subject_kind, p.report_no as subject_id,
        p.started_at as occurred_from, p.ended_at as occurred_to,
        case when u.grade = 'many_cars' then 'retest_many' else 'retest_two' end as grade
    from passed_retests as p
    join reused as u on u.serial_no = p.serial_no and u.part_name = p.part_name
    where u.grade <> 'one_sender'
    union all
    select u.serial_no, u.part_name, 'shop' as subject_kind, m.shop_id as subject_id,
        u.first_at as occurred_from, u.last_at as occurred_to, u.grade
    from reused as u
    join main_shops as m on m.serial_no = u.serial_no and m.part_name = u.part_name
    where u.grade = 'many_cars'
)
select
    s.subject_kind,
    s.subject_id,
    e.related,
    s.occurred_from,
    s.occurred_to,
    u.part_name,
    u.serial_no,
    u.cars,
    u.repair_count,
    u.shop_count,
    coalesce(n.name, m.shop_id) as shop_name,
    u.first_at,
    u.last_at,
    coalesce(c.passed_retests, 0) as passed_retests,
    s.grade
from subjects as s
join reused as u on u.serial_no = s.serial_no and u.part_name = s.part_name
join main_shops as m on m.serial_no = u.serial_no and m.part_name = u.part_name
join related_events as e on e.serial_no = u.serial_no and e.part_name = u.part_name
left join passed_counts as c on c.serial_no = u.serial_no and c.part_name = u.part_name
left join shops as n on n.shop_id = m.shop_id
