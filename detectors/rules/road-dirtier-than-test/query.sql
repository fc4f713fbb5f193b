-- One plume is noise. A car that is dirtier than nine in ten of its kind every time it passes, and spotless in the test, was
-- tested in another state, or was not what was tested.
with readings as (
    -- A diesel car is judged by smoke and nitric oxide, all others by carbon monoxide and nitric oxide.
    select r.plate, r.plate_color, r.passed_at, v.vin, v.fuel, v.emission_stage, 'nox' as pollutant, r.no_ppm as reading
    from remote_sensing as r
    join vehicles as v on v.plate = r.plate and v.plate_color = r.plate_color
    where r.valid and r.vsp between 0 and :max_vsp and r.no_ppm is not null
    union all
    select r.plate, r.plate_color, r.passed_at, v.vin, v.fuel, v.emission_stage, 'smoke' as pollutant, r.opacity_pct as reading
    from remote_sensing as r
    join vehicles as v on v.plate = r.plate and v.plate_color = r.plate_color
    where r.valid and r.vsp between 0 and :max_vsp and v.fuel = 'diesel' and r.opacity_pct is not null
    union all
    select r.plate, r.plate_color, r.passed_at, v.vin, v.fuel, v.emission_stage, 'co' as pollutant, r.co_pct as reading
    from remote_sensing as r
    join vehicles as v on v.plate = r.plate and v.plate_color = r.plate_color
    where r.valid and r.vsp between 0 and :max_vsp and v.fuel <> 'diesel' and r.co_pct is not null
),
kinds as (
    select
        fuel, emission_stage, pollutant,
        count(*) as peer_readings,
        percentile_cont(:peer_share_pct / 1e2) within group (order by reading nulls last) as usual
    from readings
    group by fuel, emission_stage, pollutant
    having count(*) >= :min_peer_readings
),
shares as (
    select
        s.report_no,
        case
            when s.item in ('k100', 'k80', 'smoke_mean') then 'smoke'
            when s.item in ('nox80', 'vmas_nox', 'asm5025_no', 'asm2540_no') then 'nox'
            when s.item in ('vmas_co', 'asm5025_co', 'asm2540_co', 'low_idle_co', 'high_idle_co') then 'co'
        end as pollutant,
        1e2 * s.value / nullif(try_cast(s.limit as double), 0e0) as of_limit_pct
    from results as s
),
clean_tests as (
    -- The highest of a pollutant's items counts: 100 % and 80 % point, low and high idle.
    select i.report_no, i.vin, i.plate, i.method, i.started_at, i.ended_at, s.pollutant, max(s.of_limit_pct) as share_pct
    from inspections as i
    join shares as s on s.report_no = i.report_no
    where i.overall_result = 'pass' and s.pollutant is not null
    group by i.report_no, i.vin, i.plate, i.method, i.started_at, i.ended_at, s.pollutant
    having max(s.of_limit_pct) <= :max_limit_share_pct
),
near_readings as (
    select
        t.report_no, t.vin, t.plate, t.method, t.started_at, t.ended_at, t.pollutant, t.share_pct,
        r.passed_at, r.reading, k.usual, k.peer_readings
    from clean_tests as t
    join readings as r on r.vin = t.vin and r.pollutant = t.pollutant
    join kinds as k on k.fuel = r.fuel and k.emission_stage = r.emission_stage and k.pollutant = r.pollutant
    where abs(seconds_between(t.started_at, r.passed_at)) <= 86400 * :window_days
),
repaired_between as (
    -- What was measured before a repair says nothing about the car after it.
    select distinct n.report_no, n.pollutant, n.passed_at
    from near_readings as n
    join repairs as x
        on x.vin = n.vin
        and x.settled_at > least(n.passed_at, n.started_at) and x.received_at < greatest(n.passed_at, n.started_at)
),
judged as (
    select
        n.report_no, n.plate, n.method, n.started_at, n.ended_at, n.pollutant, n.share_pct, n.usual, n.peer_readings,
        count(*) as readings,
        min(n.reading) as lowest,
        min(n.passed_at) as first_at,
        max(n.passed_at) as last_at
    from near_readings as n
    left join repaired_between as x
        on x.report_no = n.report_no and x.pollutant = n.pollutant and x.passed_at = n.passed_at
    where x.report_no is null
    group by
        n.report_no, n.plate, n.method, n.started_at, n.ended_at, n.pollutant, n.share_pct, n.usual, n.peer_readings
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    method,
    started_at as test_start,
    pollutant,
    share_pct,
    readings,
    first_at,
    last_at,
    lowest,
    usual,
    case when pollutant = 'nox' then 'ppm' else 'percent' end as measure,
    peer_readings
from judged
where readings >= :min_readings and lowest > usual
