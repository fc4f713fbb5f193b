-- A repair lasts. A car that passed after a failure and soon measures as before was not repaired, or only for the test.
with shares as (
    select
        i.report_no, i.vin, i.plate, i.method, i.cycle_id, i.exhaust_result, i.started_at, i.ended_at, r.item,
        1e2 * r.value / nullif(try_cast(r.limit as double), 0e0) as of_limit_pct
    from inspections as i
    join results as r on r.report_no = i.report_no
    where i.exhaust_result in ('pass', 'fail') and r.value is not null
        and r.item not in ('lambda', 'max_power_kw', 'max_power_speed_kmh', 'smoke_1', 'smoke_2', 'smoke_3')
),
returns as (
    select
        p.report_no, p.plate, p.method, p.started_at, p.ended_at, p.item,
        f.report_no as failed_report_no, n.report_no as later_report_no, n.started_at as later_at,
        f.of_limit_pct as failed_pct, p.of_limit_pct as passed_pct, n.of_limit_pct as later_pct,
        row_number() over (partition by p.report_no order by n.of_limit_pct / nullif(f.of_limit_pct, 0e0) desc nulls last, n.report_no nulls last, p.item nulls last, f.report_no nulls last) as place
    from shares as p
    join shares as f
        on f.vin = p.vin and f.item = p.item and f.method = p.method and f.cycle_id = p.cycle_id and f.started_at < p.started_at
    join shares as n
        on n.vin = p.vin and n.item = p.item and n.method = p.method and n.cycle_id <> p.cycle_id and n.started_at > p.started_at
    where p.exhaust_result = 'pass' and f.exhaust_result = 'fail' and f.of_limit_pct > 100
        and seconds_between(p.started_at, n.started_at) <= 86400 * :window_days
        and 1e2 * n.of_limit_pct >= :min_back_pct * f.of_limit_pct
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    'inspection:' || failed_report_no || ';inspection:' || report_no || ';inspection:' || later_report_no as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    method,
    failed_pct,
    passed_pct,
    later_at,
    later_pct,
    1e2 * later_pct / nullif(failed_pct, 0e0) as back_pct
from returns
where place = 1
