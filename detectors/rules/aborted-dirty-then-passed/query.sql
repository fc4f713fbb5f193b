-- A test that goes badly and is broken off, and minutes later the same car passes as clean as any, though nobody worked on it.
with measured as (
    select
        i.report_no, i.vin, i.plate, i.station_id, i.line_id, i.driver_id, i.method, i.exhaust_result, i.started_at, i.ended_at,
        f.sample_seconds, f.co_mean_pct, f.hc_mean_ppm, f.no_mean_ppm, f.oil_min_c
    from inspections as i
    join features as f on f.report_no = i.report_no
    where f.sample_seconds >= :min_sample_seconds
),
usual as (
    -- What only one passed test in forty exceeds is dirty.
    select
        method,
        count(*) as tests,
        percentile_cont(9.75e-1) within group (order by co_mean_pct nulls last) as dirty_co,
        percentile_cont(9.75e-1) within group (order by hc_mean_ppm nulls last) as dirty_hc,
        percentile_cont(9.75e-1) within group (order by no_mean_ppm nulls last) as dirty_no
    from measured
    where exhaust_result = 'pass'
    group by method
),
restarts as (
    select
        p.report_no, a.report_no as aborted_report_no, p.vin, p.plate, p.station_id, p.line_id, p.method, p.started_at, p.ended_at,
        a.ended_at as aborted_end, a.sample_seconds as aborted_seconds, a.oil_min_c as aborted_oil_c,
        a.co_mean_pct as before_co, p.co_mean_pct as after_co,
        a.hc_mean_ppm as before_hc, p.hc_mean_ppm as after_hc,
        a.no_mean_ppm as before_no, p.no_mean_ppm as after_no,
        u.dirty_co, u.dirty_hc, u.dirty_no,
        seconds_between(a.ended_at, p.started_at) / 6e1 as minutes,
        row_number() over (partition by p.report_no order by a.started_at desc nulls last, a.report_no nulls last) as turn
    from measured as p
    join measured as a on a.vin = p.vin and a.method = p.method and a.station_id = p.station_id
    join usual as u on u.method = p.method
    where p.exhaust_result = 'pass' and a.exhaust_result in ('aborted', 'invalid') and a.ended_at <= p.started_at
        and seconds_between(a.ended_at, p.started_at) <= 60 * :max_minutes
        and u.tests >= :min_method_tests
        -- A cold engine is dirty first and clean afterwards.
        and coalesce(a.oil_min_c, 1e3) >= :min_oil_c
),
falls as (
    select
        *,
        case when before_co > dirty_co and after_co <= before_co * (1e0 - :min_fall_pct / 1e2) then 1 else 0 end as co_fell,
        case when before_hc > dirty_hc and after_hc <= before_hc * (1e0 - :min_fall_pct / 1e2) then 1 else 0 end as hc_fell,
        case when before_no > dirty_no and after_no <= before_no * (1e0 - :min_fall_pct / 1e2) then 1 else 0 end as no_fell
    from restarts
    where turn = 1
),
unrepaired as (
    select f.*
    from falls as f
    left join repairs as r on r.vin = f.vin and r.received_at < f.started_at and r.settled_at > f.aborted_end
    where r.repair_id is null
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    'inspection:' || aborted_report_no as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    method,
    aborted_report_no,
    aborted_end,
    aborted_seconds,
    minutes,
    before_co,
    after_co,
    dirty_co,
    before_hc,
    after_hc,
    dirty_hc,
    before_no,
    after_no,
    dirty_no,
    co_fell + hc_fell + no_fell as pollutants
from unrepaired
where co_fell + hc_fell + no_fell >= 1
