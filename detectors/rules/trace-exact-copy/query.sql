-- The same seconds, to the last digit, cannot come from two tests.
with traced_tests as (
    select
        i.report_no, i.vin, i.plate, i.method, i.started_at, i.ended_at, f.trace_rows,
        -- A channel that hardly moves (idling, a clean car's zeros) repeats by itself: only lively ones count.
        case when f.trace_distinct_rpm >= :min_distinct then f.trace_hash_motion end as motion,
        case when f.trace_distinct_gas >= :min_distinct then f.trace_hash_gas end as gas,
        -- Load only supports: it follows the prescribed cycle.
        f.trace_hash_load as load
    from features as f
    join inspections as i on i.report_no = f.report_no
    where f.trace_rows >= :min_rows
),
gas_originals as (
    -- The earliest test with a fingerprint is taken for the true one.
    select method, gas, min_by(report_no, started_at) as report_no, count(*) as tests
    from traced_tests
    where gas is not null
    group by method, gas
    having count(*) > 1
),
motion_originals as (
    select method, motion, min_by(report_no, started_at) as report_no, count(*) as tests
    from traced_tests
    where motion is not null
    group by method, motion
    having count(*) > 1
),
equal_pairs as (
    select t.report_no, o.report_no as source_report_no, o.tests
    from gas_originals as o
    join traced_tests as t on t.method = o.method and t.gas = o.gas
    union all
    select t.report_no, o.report_no as source_report_no, o.tests
    from motion_originals as o
    join traced_tests as t on t.method = o.method and t.motion = o.motion
),
copies as (
    select report_no, source_report_no, max(tests) as tests
    from equal_pairs
    where report_no <> source_report_no
    group by report_no, source_report_no
),
graded_copies as (
    select
        t.report_no, t.plate, t.method, t.started_at, t.ended_at, t.trace_rows,
        s.report_no as source_report_no, s.plate as source_plate, s.started_at as source_start,
        s.vin = t.vin as same_vehicle,
        c.tests,
        case
            when t.motion = s.motion and t.gas = s.gas then 'motion_and_gas'
            when t.gas = s.gas then 'gas'
            when t.motion = s.motion and t.load = s.load then 'motion_and_load'
            else 'motion'
        end as grade,
        case when t.gas = s.gas then 2 else 0 end
            + case when t.motion = s.motion then 1 else 0 end
            + case when t.load = s.load then 1 else 0 end as weight
    from copies as c
    join traced_tests as t on t.report_no = c.report_no
    join traced_tests as s on s.report_no = c.source_report_no
    -- The same car at the same second is one test sent twice.
    where not (t.vin = s.vin and t.started_at = s.started_at)
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    array_join(array_sort(array_agg(distinct 'inspection:' || source_report_no)), ';') as related,
    min(started_at) as occurred_from,
    min(ended_at) as occurred_to,
    min(plate) as plate,
    min(method) as method,
    max_by(source_report_no, weight) as source_report_no,
    max_by(source_plate, weight) as source_plate,
    max_by(source_start, weight) as source_start,
    bool_or(same_vehicle) as same_vehicle,
    max(trace_rows) as trace_rows,
    max(tests) as equal_tests,
    max_by(grade, weight) as grade
from graded_copies
group by report_no
