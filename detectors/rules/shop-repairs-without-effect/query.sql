-- A car that was repaired passes; where the cars of one shop fail again and again, nothing was done there.
with retests as (
    -- The certificate covers what had failed: that it fails again counts, be it exhaust, OBD or appearance. Where the
    -- failed report is not known, the exhaust is what shops repair.
    select
        r.repair_id, r.shop_id, i.started_at, i.report_no,
        case
            when f.report_no is null then i.exhaust_result = 'fail'
            else coalesce(f.exhaust_result = 'fail' and i.exhaust_result = 'fail', false)
                or coalesce(f.obd_result = 'fail' and i.obd_result = 'fail', false)
                or coalesce(f.appearance_result = 'fail' and i.appearance_result = 'fail', false)
        end as persists
    from repairs as r
    join inspections as i on i.vin = r.vin and i.started_at >= r.settled_at
    left join inspections as f on f.report_no = r.failed_report_no
    where seconds_between(r.settled_at, i.started_at) <= 86400 * :retest_days
        and i.overall_result in ('pass', 'fail') and (f.report_no is not null or i.exhaust_result in ('pass', 'fail'))
),
first_retests as (
    select
        repair_id, shop_id,
        min(started_at) as started_at,
        min_by(case when persists then 1 else 0 end, started_at) as persists,
        min_by(report_no, started_at) as report_no
    from retests
    group by repair_id, shop_id
),
shop_counts as (
    select
        shop_id,
        count(*) as retested,
        sum(persists) as failed_retests,
        min(started_at) as occurred_from,
        max(started_at) as occurred_to
    from first_retests
    group by shop_id
),
ranked as (
    -- Shops that repair on paper vouch for each other: the third that fails most often is nobody's measure.
    select
        *,
        case
            when 3 * row_number() over (order by failed_retests / nullif(retested, 0) nulls first, shop_id nulls last)
                <= 2 * count(*) over () + 1 then 1
            else 0
        end as is_measure
    from shop_counts
),
compared as (
    select
        *,
        sum(retested * is_measure) over () - retested * is_measure as else_retested,
        sum(failed_retests * is_measure) over () - failed_retests * is_measure as else_failed
    from ranked
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
        select shop_id, 'repair:' || repair_id as event from first_retests where persists = 1
        union all
        select shop_id, 'inspection:' || report_no as event from first_retests where persists = 1
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
