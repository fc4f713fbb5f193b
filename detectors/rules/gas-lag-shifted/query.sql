-- The sample line is as long for one car as for the next: the gas comes so many seconds after the flow, all day.
with judged as (
    select
        i.report_no, i.line_id, i.plate, i.exhaust_result, i.started_at, i.ended_at,
        f.gas_lag_s as lag_s,
        f.gas_lag_correlation as correlation,
        coalesce(f.low_flow_seconds, 0) as low_flow_seconds
    from inspections as i
    join features as f on f.report_no = i.report_no
    -- Where NO does not follow the flow there is no telling when it came.
    where i.method = 'vmas' and i.exhaust_result in ('pass', 'fail') and i.started_at is not null
        and f.gas_lag_correlation >= :min_correlation
),
lines_usual as (
    select
        line_id,
        count(*) as tests,
        median(lag_s) as usual_s,
        percentile_cont(0.1e0) within group (order by lag_s nulls last) as low_s,
        percentile_cont(0.9e0) within group (order by lag_s nulls last) as high_s
    from judged
    group by line_id
),
nearby as (
    -- A clogged filter slows the gas of every car until it is changed.
    select
        *,
        median(lag_s) over (
            partition by line_id order by started_at nulls last
            range between interval '36' hour preceding and interval '1' second preceding
        ) as before_s,
        count(*) over (
            partition by line_id order by started_at nulls last
            range between interval '36' hour preceding and interval '1' second preceding
        ) as tests_before,
        median(lag_s) over (
            partition by line_id order by started_at nulls last
            range between interval '1' second following and interval '36' hour following
        ) as after_s,
        count(*) over (
            partition by line_id order by started_at nulls last
            range between interval '1' second following and interval '36' hour following
        ) as tests_after
    from judged
)
select
    'inspection' as subject_kind,
    n.report_no as subject_id,
    '' as related,
    n.started_at as occurred_from,
    n.ended_at as occurred_to,
    n.plate,
    n.line_id,
    n.lag_s,
    n.correlation,
    u.usual_s,
    abs(n.lag_s - u.usual_s) as shift_s,
    u.tests as line_tests,
    n.tests_before,
    n.before_s,
    n.tests_after,
    n.after_s
from nearby as n
join lines_usual as u on u.line_id = n.line_id
where n.exhaust_result = 'pass' and n.low_flow_seconds = 0
    and u.tests >= :min_line_tests
    -- Of a line that does not keep its own time nothing can be said.
    and u.high_s - u.low_s <= :max_line_spread_s
    and abs(n.lag_s - u.usual_s) >= :min_shift_s
    and n.tests_before >= :min_neighbours and n.tests_after >= :min_neighbours
    and abs(n.before_s - n.lag_s) >= :min_shift_s and abs(n.after_s - n.lag_s) >= :min_shift_s
