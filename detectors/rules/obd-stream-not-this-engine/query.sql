-- The engine that drives the rollers is the engine that the scan tool reads.
with compared as (
    select
        i.report_no, i.line_id, i.plate, i.method, i.started_at, i.ended_at,
        f.obd_rows, f.rpm_min as bench_rpm_min, f.rpm_max as bench_rpm_max,
        f.obd_rpm_correlation, f.obd_rpm_difference_share,
        f.obd_rpm_correlation <= :max_correlation and 1e2 * f.obd_rpm_difference_share >= :min_difference_pct as unlike
    from features as f
    join inspections as i on i.report_no = f.report_no
    -- Bench engine speed must really move, or correlation says nothing.
    where f.obd_rows >= :min_rows and f.rpm_max - f.rpm_min >= :min_bench_range_rpm
        and f.obd_rpm_correlation is not null and f.obd_rpm_difference_share is not null
),
line_days as (
    -- A bench tachometer out of order disagrees with every car.
    select line_id, date_trunc('day', started_at) as day, count(*) as tests, count(*) filter (where unlike) as unlike_tests
    from compared
    group by line_id, date_trunc('day', started_at)
)
select
    'inspection' as subject_kind,
    c.report_no as subject_id,
    '' as related,
    c.started_at as occurred_from,
    c.ended_at as occurred_to,
    c.plate,
    c.method,
    c.obd_rows,
    c.bench_rpm_min,
    c.bench_rpm_max,
    c.obd_rpm_correlation as rpm_correlation,
    1e2 * c.obd_rpm_difference_share as difference_pct,
    d.tests as day_tests,
    d.unlike_tests as day_unlike,
    case when 2 * d.unlike_tests > d.tests and d.tests >= 2 then 'line_wide' else 'single' end as grade
from compared as c
join line_days as d on d.line_id = c.line_id and d.day = date_trunc('day', c.started_at)
where c.unlike
