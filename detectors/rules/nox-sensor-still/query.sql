-- The sensor behind the SCR and the bench's probe see the same gas: one that stands still while the other moves sees another.
with compared_tests as (
    select
        i.report_no, i.plate, i.method, i.overall_result, i.started_at, i.ended_at, v.brand, v.model,
        f.nox_mean_ppm as bench_ppm, f.obd_nox_mean_ppm as sensor_ppm, f.obd_nox_swing_ratio as swing_ratio,
        f.obd_exhaust_max_c as exhaust_c,
        1e2 * f.obd_nox_mean_ppm / nullif(f.nox_mean_ppm, 0e0) as level_pct
    from inspections as i
    join features as f on f.report_no = i.report_no
    join vehicles as v on v.vin = i.vin
    -- Only where the sensor governs the dosing does anybody gain by silencing it.
    where f.obd_nox_swing_ratio is not null and v.aftertreatment like '%scr%'
        and i.exhaust_result in ('pass', 'fail')
),
lamps as (
    select report_no, coalesce(mil_on, false) or coalesce(dtc_count, 0) > 0 as fault_reported
    from obd_checks
)
select
    'inspection' as subject_kind,
    t.report_no as subject_id,
    '' as related,
    t.started_at as occurred_from,
    t.ended_at as occurred_to,
    t.plate,
    t.brand,
    t.model,
    t.method,
    t.overall_result,
    t.bench_ppm,
    t.sensor_ppm,
    t.level_pct,
    t.swing_ratio,
    t.exhaust_c,
    case
        when l.fault_reported then 'reported'
        when t.level_pct < :max_level_pct then 'still_and_low'
        else 'still'
    end as grade
from compared_tests as t
left join lamps as l on l.report_no = t.report_no
where t.swing_ratio < :max_swing_ratio and t.bench_ppm >= :min_bench_ppm and t.exhaust_c >= :min_exhaust_c
