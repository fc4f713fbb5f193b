-- An engine is never quite still, never repeats itself to the digit, and its load follows what it does.
with streams as (
    select
        i.report_no, i.plate, i.method, i.software_version, i.started_at, i.ended_at,
        f.obd_rows, f.obd_distinct_rpm, f.obd_distinct_load, f.obd_distinct_throttle, f.obd_distinct_maf,
        f.obd_load_autocorrelation, f.obd_loop_share, f.obd_loop_lag_s,
        f.rpm_max - f.rpm_min as bench_rpm_range,
        case
            when f.obd_distinct_rpm <= 2 then 'constant'
            when f.obd_loop_share >= :min_loop_share and f.obd_distinct_rpm > 2 then 'looped'
            when f.obd_distinct_load <= :max_distinct and f.obd_distinct_throttle <= :max_distinct
                and coalesce(f.obd_distinct_maf, 0) <= :max_distinct
                and f.obd_load_autocorrelation <= :max_memory then 'drawn'
        end as shape
    from features as f
    join inspections as i on i.report_no = f.report_no
    -- The bench must have seen the engine work: an engine that idles through the whole record proves little.
    where f.obd_rows >= :min_rows and f.rpm_max - f.rpm_min >= :min_bench_range_rpm
),
programs as (
    -- What nearly every stream of one program looks like is the program's fault.
    select
        software_version,
        count(*) as streams,
        count(*) filter (where shape is not null) as odd_streams
    from streams
    group by software_version
)
select
    'inspection' as subject_kind,
    s.report_no as subject_id,
    '' as related,
    s.started_at as occurred_from,
    s.ended_at as occurred_to,
    s.plate,
    s.method,
    s.obd_rows,
    s.bench_rpm_range,
    s.obd_distinct_rpm as distinct_rpm,
    s.obd_distinct_load as distinct_load,
    s.obd_distinct_throttle as distinct_throttle,
    s.obd_distinct_maf as distinct_maf,
    s.obd_load_autocorrelation as load_memory,
    1e2 * s.obd_loop_share as loop_pct,
    s.obd_loop_lag_s as loop_seconds,
    s.software_version,
    s.shape,
    case when 1e2 * p.odd_streams >= :max_program_share_pct * p.streams then 'program_wide' else s.shape end as grade
from streams as s
join programs as p on p.software_version = s.software_version
where s.shape is not null
