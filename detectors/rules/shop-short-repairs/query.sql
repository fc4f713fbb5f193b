-- One record typed late is a slip; a shop full of repairs without time is a business.
with timed_repairs as (
    select
        repair_id, shop_id, received_at, settled_at, labour_hours,
        seconds_between(received_at, settled_at) / 36e2 as spent_hours,
        case
            when seconds_between(received_at, settled_at) / 36e0 < :max_time_share_pct * labour_hours then 1 else 0
        end as is_short
    from repairs
    where labour_hours >= :min_labour_hours and settled_at >= received_at
        -- Some archives know the day only.
        and not (received_at = date_trunc('day', received_at) and settled_at = date_trunc('day', settled_at))
),
shop_counts as (
    select
        shop_id,
        count(*) as shop_repairs,
        sum(is_short) as short_repairs,
        sum(case when is_short = 1 then labour_hours else 0e0 end) as labour_hours,
        sum(case when is_short = 1 then spent_hours else 0e0 end) as spent_hours,
        min(case when is_short = 1 then received_at end) as occurred_from,
        max(case when is_short = 1 then settled_at end) as occurred_to
    from timed_repairs
    group by shop_id
),
ranked as (
    -- Shops that do so alike vouch for each other: the third with most short repairs is nobody's measure.
    select
        *,
        case
            when 3 * row_number() over (order by short_repairs / nullif(shop_repairs, 0) nulls first, shop_id nulls last)
                <= 2 * count(*) over () + 1 then 1
            else 0
        end as is_measure
    from shop_counts
),
compared as (
    select
        *,
        sum(shop_repairs * is_measure) over () - shop_repairs * is_measure as else_repairs,
        sum(short_repairs * is_measure) over () - short_repairs * is_measure as else_short
    from ranked
),
related_repairs as (
    select shop_id, array_join(array_sort(array_agg('repair:' || repair_id)), ';') as related
    from timed_repairs
    where is_short = 1
    group by shop_id
)
select
    'shop' as subject_kind,
    c.shop_id as subject_id,
    coalesce(r.related, '') as related,
    c.occurred_from,
    c.occurred_to,
    coalesce(n.name, c.shop_id) as shop_name,
    c.short_repairs,
    c.shop_repairs,
    1e2 * c.short_repairs / nullif(c.shop_repairs, 0) as short_pct,
    1e2 * c.else_short / nullif(c.else_repairs, 0) as else_short_pct,
    c.else_repairs,
    c.labour_hours,
    c.spent_hours,
    -- One more of each: no share is zero for certain.
    (c.else_short + 1e0) / nullif(c.else_repairs + 2e0, 0e0) as chance
from compared as c
left join related_repairs as r on r.shop_id = c.shop_id
left join shops as n on n.shop_id = c.shop_id
