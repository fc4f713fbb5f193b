-- Cars that fail for different reasons are not repaired with the same words, hours, parts and price.
with part_lists as (
    select repair_id, array_join(array_sort(array_agg(coalesce(part_code, name, ''))), '、') as parts
    from repair_parts
    group by repair_id
),
failed_items as (
    select
        report_no,
        case
            when item in ('k100', 'k80', 'smoke_mean') then '烟度'
            when item in ('nox80', 'vmas_nox', 'asm5025_no', 'asm2540_no') then 'NOx'
            when item in ('max_power_kw', 'max_power_speed_kmh') then '功率'
            else 'CO、HC'
        end as failure
    from results
    where verdict = 'fail'
    union all
    select report_no, 'OBD' as failure from inspections where obd_result = 'fail'
    union all
    select report_no, '外观' as failure from inspections where appearance_result = 'fail'
),
failures as (
    select report_no, array_join(array_sort(array_agg(distinct failure)), '、') as failure
    from failed_items
    group by report_no
),
records as (
    select
        r.repair_id, r.shop_id, r.vin, r.plate, r.fault, r.items, r.labour_hours, r.amount_yuan, r.received_at, r.settled_at,
        coalesce(p.parts, '无') as parts,
        f.failure,
        case when i.method in ('lugdown', 'free_acceleration') then '柴油车' else '汽油车' end as engine
    from repairs as r
    join inspections as i on i.report_no = r.failed_report_no and i.vin = r.vin
    join failures as f on f.report_no = r.failed_report_no
    left join part_lists as p on p.repair_id = r.repair_id
),
templates as (
    select
        shop_id, fault, items, labour_hours, amount_yuan, parts,
        count(distinct vin) as cars,
        count(distinct failure) as failure_kinds,
        array_join(array_sort(array_agg(distinct engine || failure)), '；') as failure_names,
        count(distinct engine) as engines,
        min(received_at) as first_at,
        max(settled_at) as last_at,
        array_join(array_sort(array_agg(distinct 'repair:' || repair_id)), ';') as related
    from records
    group by shop_id, fault, items, labour_hours, amount_yuan, parts
),
shop_counts as (
    select shop_id, count(*) as shop_repairs from repairs group by shop_id
),
found as (
    select t.*, case when engines >= 2 then 'both_engines' else 'unlike_faults' end as grade
    from templates as t
    where cars >= :min_cars and (failure_kinds >= :min_failure_kinds or engines >= 2)
),
subjects as (
    select
        'repair' as subject_kind, r.repair_id as subject_id, r.plate, r.received_at as occurred_from,
        r.settled_at as occurred_to, r.shop_id, r.fault, r.items, r.labour_hours, r.amount_yuan, r.parts
    from records as r
    union all
    -- The shop itself, for the pattern is its.
    select
        'shop' as subject_kind, shop_id as subject_id, '' as plate, first_at as occurred_from,
        last_at as occurred_to, shop_id, fault, items, labour_hours, amount_yuan, parts
    from found
)
select
    s.subject_kind,
    s.subject_id,
    f.related,
    s.occurred_from,
    s.occurred_to,
    coalesce(n.name, f.shop_id) as shop_name,
    s.plate,
    f.fault,
    f.items,
    f.labour_hours,
    f.amount_yuan,
    f.parts,
    f.cars,
    f.failure_kinds,
    f.failure_names,
    f.engines,
    c.shop_repairs,
    f.grade
from subjects as s
join found as f
    on f.shop_id = s.shop_id and f.items = s.items and f.labour_hours = s.labour_hours
    and f.amount_yuan = s.amount_yuan and f.parts = s.parts and f.fault = s.fault
join shop_counts as c on c.shop_id = f.shop_id
left join shops as n on n.shop_id = f.shop_id
