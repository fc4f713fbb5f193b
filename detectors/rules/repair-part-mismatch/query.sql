-- Who replaces the catalyst does not use up an exhaust pipe.
with claims as (
    select
        repair_id, shop_id, vin, plate, fault, items, received_at, settled_at, certificate_no, failed_report_no,
        -- Items are parted by semicolons.
        regexp_extract(
            items, '更换[^;]*(三元|催化|氧传感器|火花塞|喷油|尿素|颗粒|DPF|EGR|排气管|空气滤)[^;]*', 0
        ) as replaced
    from repairs
    where items is not null
),
claimed_components as (
    select
        *,
        case regexp_extract(replaced, '(三元|催化|氧传感器|火花塞|喷油|尿素|颗粒|DPF|EGR|排气管|空气滤)', 0)
            when '三元' then '催化'
            when 'DPF' then '颗粒'
            else regexp_extract(replaced, '(三元|催化|氧传感器|火花塞|喷油|尿素|颗粒|DPF|EGR|排气管|空气滤)', 0)
        end as component
    from claims
    where replaced <> ''
),
named_parts as (
    select
        repair_id,
        trim(name) as part_name,
        case regexp_extract(name, '(三元|催化|氧传感器|火花塞|喷油|尿素|颗粒|DPF|EGR|排气管|空气滤)', 0)
            when '三元' then '催化'
            when 'DPF' then '颗粒'
            else regexp_extract(name, '(三元|催化|氧传感器|火花塞|喷油|尿素|颗粒|DPF|EGR|排气管|空气滤)', 0)
        end as component
    from repair_parts
    where name is not null
),
compared as (
    select
        c.repair_id,
        array_join(array_sort(array_agg(distinct p.part_name)), '、') as part_names,
        count(*) filter (where p.component = c.component) as fitting,
        -- A name that nobody here knows may be the very part.
        count(*) filter (where p.component = '') as unknown
    from claimed_components as c
    join named_parts as p on p.repair_id = c.repair_id
    group by c.repair_id
),
mismatches as (
    select c.*, m.part_names
    from claimed_components as c
    join compared as m on m.repair_id = c.repair_id
    where m.fitting = 0 and m.unknown = 0
        -- With two replacements in the text the other one may be what the part belongs to.
        and regexp_extract(replace(c.items, c.replaced, ''), '更换', 0) = ''
),
shop_counts as (
    select shop_id, count(*) as shop_mismatches from mismatches group by shop_id
)
select
    'repair' as subject_kind,
    m.repair_id as subject_id,
    case when i.report_no is null then '' else 'inspection:' || i.report_no end as related,
    m.received_at as occurred_from,
    m.settled_at as occurred_to,
    coalesce(n.name, m.shop_id) as shop_name,
    m.plate,
    m.fault,
    m.items,
    m.replaced,
    m.part_names,
    m.certificate_no,
    m.failed_report_no,
    c.shop_mismatches,
    case when c.shop_mismatches >= :many_repairs then 'repeated' else 'single' end as grade
from mismatches as m
join shop_counts as c on c.shop_id = m.shop_id
left join inspections as i on i.report_no = m.failed_report_no and i.vin = m.vin
left join shops as n on n.shop_id = m.shop_id
