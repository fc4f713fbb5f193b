-- A car that was repaired passes; where the cars of one shop fail again and again, nothing was done there.
with first_retests as (
    select
        r.repair_id, r.shop_id,
        min(i.started_at) as started_at,
        min_by(i.exhaust_result, i.started_at) as exhaust_result,
        min_by(i.report_no, i.started_at) as report_no
    from repairs as r
    join inspections as i on i.vin = r.vin and i.started_at >= r.settled_at
    where seconds_between(r.settled_at, i.started_at) <= 86400 * :retest_days
        and i.exhaust_result in ('pass', 'fail')
    group by r.repair_id, r.shop_id
),
shop_counts as (
    select
        shop_id,
        count(*) as retested,
        count(*) filter (where exhaust_result = 'fail') as failed_retests,
        min(started_at) as occurred_from,
        max(started_at) as occurred_to
    from first_retests
    group by shop_id
),
compared as (
    select
        *,
        sum(retested) over () - retested as else_retested,
        sum(failed_retests) over () - failed_retests as else_failed
    from shop_counts
),
judged as (
    select
        *,
        -- One more of each: no share is zero for certain.
        least(95e-2, :tolerated_ratio * (else_failed + 1e0) / nullif(else_retested + 2e0, 0e0)) as chance,
        (else_failed + 1e0) / nullif(else_retested + 2e0, 0e0) as else_share
    from compared
    where else_retested >= :least_else_repairs
),
related_events as (
    select shop_id, array_join(array_sort(array_agg(distinct event)), ';') as related
    from (
        select shop_id, 'repair:' || repair_id as event from first_retests where exhaust_result = 'fail'
        union all
        select shop_id, 'inspection:' || report_no as event from first_retests where exhaust_result = 'fail'
    ) as events
    group by shop_id
)
select
    'shop' as subject_kind,
    j.shop_id as subject_id,
    coalesce(e.related, '') as related,
    j.occurred_from,
    j.occurred_to,
    coalesce(n.name, j.shop_id) as shop_name,
    j.failed_retests,
    j.retested,
    1e2 * j.failed_retests / nullif(j.retested, 0) as failed_pct,
    1e2 * j.else_failed / nullif(j.else_retested, 0) as else_failed_pct,
    j.else_retested,
    j.chance * j.retested as expected,
    j.chance,
    j.failed_retests / nullif(j.retested * j.else_share, 0e0) as share_band
from judged as j
left join related_events as e on e.shop_id = j.shop_id
left join shops as n on n.shop_id = j.shop_id
