-- Whoever replaces a part has a part.
with replacements as (
    select
        r.repair_id, r.shop_id, r.vin, r.plate, r.items, r.amount_yuan, r.received_at, r.settled_at,
        r.certificate_no, r.failed_report_no,
        -- An item that says so; items are parted by semicolons.
        regexp_extract(
            r.items,
            '更换[^;]*(三元|催化|传感器|火花塞|喷油|尿素|颗粒|DPF|SCR|EGR|增压器|点火线圈|排气管)[^;]*', 0
        ) as replaced
    from repairs as r
    where r.items is not null
),
part_counts as (
    select repair_id, count(*) as parts from repair_parts group by repair_id
),
listed_or_not as (
    select
        p.*,
        coalesce(c.parts, 0) as parts,
        regexp_extract(
            p.replaced, '(三元|催化|传感器|火花塞|喷油|尿素|颗粒|DPF|SCR|EGR|增压器|点火线圈|排气管)', 0
        ) as component
    from replacements as p
    left join part_counts as c on c.repair_id = p.repair_id
    where p.replaced <> ''
),
shop_habits as (
    select shop_id, count(*) as shop_replacements, count(*) filter (where parts > 0) as shop_listed
    from listed_or_not
    group by shop_id
),
prices as (
    select a.repair_id, count(*) as priced_repairs, median(b.amount_yuan) as usual_yuan
    from listed_or_not as a
    join listed_or_not as b on b.component = a.component and b.shop_id <> a.shop_id
    where a.parts = 0 and b.parts > 0 and b.amount_yuan > 0
    group by a.repair_id
)
select
    'repair' as subject_kind,
    l.repair_id as subject_id,
    case when i.report_no is null then '' else 'inspection:' || i.report_no end as related,
    l.received_at as occurred_from,
    l.settled_at as occurred_to,
    coalesce(n.name, l.shop_id) as shop_name,
    l.plate,
    l.items,
    l.replaced,
    l.amount_yuan,
    p.usual_yuan,
    coalesce(p.priced_repairs, 0) as priced_repairs,
    h.shop_replacements,
    h.shop_listed,
    l.certificate_no,
    l.failed_report_no,
    case
        when p.priced_repairs >= :min_priced_repairs and 1e2 * l.amount_yuan < :max_price_share_pct * p.usual_yuan
            then 'unpaid'
        when h.shop_listed < :min_listing_repairs then 'never_listed'
        when 1e2 * h.shop_listed >= :min_listing_share_pct * h.shop_replacements then 'usually_listed'
        else 'sometimes_listed'
    end as grade
from listed_or_not as l
join shop_habits as h on h.shop_id = l.shop_id
left join prices as p on p.repair_id = l.repair_id
left join inspections as i on i.report_no = l.failed_report_no and i.vin = l.vin
left join shops as n on n.shop_id = l.shop_id
where l.parts = 0
