-- A hot truck that drives a thousand kilometres uses urea. One that uses none and tells its driver nothing was made to;
-- so was a stage 6 truck that emits twice what must light its lamp, on many days, and stays dark.
with passed_tests as (
    select i.report_no, i.vin, i.plate, i.started_at, i.ended_at, date_trunc('day', i.started_at) as test_day,
        f.nox_mean_ppm as bench_ppm, v.emission_stage = '6' as stage_6
    from inspections as i
    left join vehicles as v on v.vin = i.vin
    left join features as f on f.report_no = i.report_no
    where i.overall_result = 'pass'
),
days_around as (
    select
        p.report_no, t.day, t.distance_km, t.nox_downstream_ppm, t.scr_inlet_c, t.urea_level_pct,
        coalesce(t.mil_on, false) as mil_on,
        seconds_between(p.test_day, t.day) / 864e2 as days_after
    from passed_tests as p
    join telemetry_days as t on t.vin = p.vin
),
known_faults as (
    select distinct report_no from days_around where mil_on and abs(days_after) <= :window_days
),
hot_days as (
    select * from days_around
    where abs(days_after) <= :window_days and distance_km >= :min_day_km and scr_inlet_c >= :min_inlet_c
        and nox_downstream_ppm is not null and urea_level_pct is not null
),
driven as (
    select
        report_no,
        count(*) as hot_days,
        sum(distance_km) as total_km,
        avg(nox_downstream_ppm) as nox_ppm,
        avg(scr_inlet_c) as inlet_c,
        max(urea_level_pct) as urea_level_pct,
        max(urea_level_pct) - min(urea_level_pct) as level_change_pct,
        -- A sensor that always says the same has failed; exhaust never does.
        max(nox_downstream_ppm) - min(nox_downstream_ppm) as nox_range_ppm,
        min(day) as first_day,
        max(day) as last_day,
        -- It was so before the test, or so soon after it that nothing else can have happened.
        count(*) filter (where days_after <= 3) as near_days
    from hot_days
    group by report_no
),
judged as (
    select
        *,
        level_change_pct <= :max_level_change_pct and nox_ppm >= :min_nox_ppm as idle,
        nox_ppm >= :min_stage6_nox_ppm and nox_range_ppm > 0 as over_threshold
    from driven
    where near_days > 0 and hot_days >= :min_hot_days and total_km >= :min_total_km
)
select
    'inspection' as subject_kind,
    p.report_no as subject_id,
    '' as related,
    p.started_at as occurred_from,
    p.ended_at as occurred_to,
    p.plate,
    d.hot_days,
    d.total_km,
    d.nox_ppm,
    d.urea_level_pct,
    d.level_change_pct,
    d.inlet_c,
    d.first_day,
    d.last_day,
    p.bench_ppm,
    case
        when d.idle and 2 * p.bench_ppm < d.nox_ppm then 'test_was_clean'
        when d.idle then 'all_the_time'
        else 'lamp_stays_dark'
    end as grade
from passed_tests as p
join judged as d on d.report_no = p.report_no
left join known_faults as k on k.report_no = p.report_no
where k.report_no is null and (d.idle or (p.stage_6 and d.over_threshold))
