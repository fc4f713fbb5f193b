-- Hours of labour do not fit into minutes.
with timed_repairs as (
    select
        r.repair_id, r.shop_id, r.vin, r.plate, r.received_at, r.settled_at, r.labour_hours, r.items, r.certificate_no,
        r.failed_report_no,
        seconds_between(r.received_at, r.settled_at) / 6e1 as minutes,
        seconds_between(r.received_at, r.settled_at) / 36e0 / nullif(r.labour_hours, 0e0) as time_share_pct
    from repairs as r
    where r.labour_hours >= :min_labour_hours and r.settled_at >= r.received_at
        -- Some archives know the day only.
        and not (r.received_at = date_trunc('day', r.received_at) and r.settled_at = date_trunc('day', r.settled_at))
),
shop_habits as (
    select
        shop_id,
        count(*) as shop_repairs,
        count(*) filter (where time_share_pct < :max_time_share_pct) as shop_short_repairs,
        median(time_share_pct) as shop_usual_share_pct
    from timed_repairs
    group by shop_id
),
short_repairs as (
    select t.*, seconds_between(i.ended_at, t.settled_at) / 6e1 as minutes_since_failure
    from timed_repairs as t
    left join inspections as i on i.report_no = t.failed_report_no and i.vin = t.vin
    where t.time_share_pct < :max_time_share_pct
)
select
    'repair' as subject_kind,
    s.repair_id as subject_id,
    case when s.minutes_since_failure is null then '' else 'inspection:' || s.failed_report_no end as related,
    s.received_at as occurred_from,
    s.settled_at as occurred_to,
    coalesce(n.name, s.shop_id) as shop_name,
    s.plate,
    s.received_at,
    s.settled_at,
    s.minutes,
    s.labour_hours,
    s.time_share_pct,
    s.items,
    s.certificate_no,
    s.failed_report_no,
    s.minutes_since_failure,
    h.shop_repairs,
    h.shop_short_repairs,
    h.shop_usual_share_pct,
    case
        when 1e2 * s.minutes_since_failure < :max_time_share_pct * 6e1 * s.labour_hours then 'no_room'
        when h.shop_usual_share_pct >= :usual_time_share_pct then 'usual_times'
        else 'always_short'
    end as grade
from short_repairs as s
join shop_habits as h on h.shop_id = s.shop_id
left join shops as n on n.shop_id = s.shop_id
