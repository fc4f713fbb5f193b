-- One part forgotten is a slip; a shop that replaces and replaces without parts sells paper.
with part_counts as (
    select repair_id, count(*) as parts from repair_parts group by repair_id
),
replacements as (
    select r.repair_id, r.shop_id, r.received_at, r.settled_at, case when c.parts > 0 then 0 else 1 end as is_missing
    from repairs as r
    left join part_counts as c on c.repair_id = r.repair_id
    -- Items are parted by semicolons.
    where regexp_extract(
        r.items,
        '更换[^;]*(三元|催化|传感器|火花塞|喷油|尿素|颗粒|DPF|SCR|EGR|增压器|点火线圈|排气管)', 0
    ) <> ''
),
shop_counts as (
    select
        shop_id,
        count(*) as replacements,
        sum(is_missing) as missing,
        min(case when is_missing = 1 then received_at end) as occurred_from,
        max(case when is_missing = 1 then settled_at end) as occurred_to
    from replacements
    group by shop_id
),
compared as (
    select
        *,
        replacements - missing as listed,
        sum(replacements) over () - replacements as else_replacements,
        sum(missing) over () - missing as else_missing
    from shop_counts
),
related_repairs as (
    select shop_id, array_join(array_sort(array_agg('repair:' || repair_id)), ';') as related
    from replacements
    where is_missing = 1
    group by shop_id
)
select
    'shop' as subject_kind,
    c.shop_id as subject_id,
    coalesce(r.related, '') as related,
    c.occurred_from,
    c.occurred_to,
    coalesce(n.name, c.shop_id) as shop_name,
    c.missing,
    c.replacements,
    c.listed,
    1e2 * c.missing / nullif(c.replacements, 0) as missing_pct,
    1e2 * c.else_missing / nullif(c.else_replacements, 0) as else_missing_pct,
    c.else_replacements,
    -- One more of each: no share is zero for certain.
    (c.else_missing + 1e0) / nullif(c.else_replacements + 2e0, 0e0) as chance,
    case when c.listed >= :min_listed then 'lists_others' else 'never_lists' end as grade
from compared as c
left join related_repairs as r on r.shop_id = c.shop_id
left join shops as n on n.shop_id = c.shop_id
