-- The same seconds, to the last digit, cannot come from two tests.
with traced_tests as (
    select
        i.report_no, i.vin, i.plate, i.station_id, i.method, i.started_at, i.ended_at,
        f.trace_rows, f.trace_hash_motion, f.trace_hash_gas, f.trace_hash_load,
        f.trace_distinct_rpm, f.trace_distinct_gas
    from inspections as i
    join features as f on f.report_no = i.report_no
    where f.trace_rows >= :min_rows
),
fingerprints as (
    -- A channel that hardly moves (idling, a clean car's zeros) repeats by itself: only lively ones count.
    select report_no, 'motion' as kind, trace_hash_motion as fingerprint
    from traced_tests
    where trace_hash_motion is not null and trace_distinct_rpm >= :min_distinct
    union all
    select report_no, 'gas' as kind, trace_hash_gas as fingerprint
    from traced_tests
    where trace_hash_gas is not null and trace_distinct_gas >= :min_distinct
    union all
    -- Load only supports: it follows the prescribed cycle.
    select report_no, 'load' as kind, trace_hash_load as fingerprint
    from traced_tests
    where trace_hash_load is not null
),
originals as (
    select
        t.method, p.kind, p.fingerprint,
        min_by(t.report_no, t.started_at) as report_no,
        count(*) as tests
    from fingerprints as p
    join traced_tests as t on t.report_no = p.report_no
    group by t.method, p.kind, p.fingerprint
    having count(*) > 1
),
equal_channels as (
    select
        t.report_no, t.vin, t.plate, t.station_id, t.method, t.started_at, t.ended_at, t.trace_rows,
        s.report_no as source_report_no, s.plate as source_plate, s.started_at as source_start,
        s.vin = t.vin as same_vehicle,
        o.kind, o.tests
    from fingerprints as p
    join traced_tests as t on t.report_no = p.report_no
    join originals as o on o.method = t.method and o.kind = p.kind and o.fingerprint = p.fingerprint
    join traced_tests as s on s.report_no = o.report_no
    where t.report_no <> s.report_no
        -- The same car at the same second is one test sent twice.
        and not (t.vin = s.vin and t.started_at = s.started_at)
),
copies as (
    select
        *,
        max(case when kind = 'motion' then 1 else 0 end) over (partition by report_no, source_report_no) as motion,
        max(case when kind = 'gas' then 1 else 0 end) over (partition by report_no, source_report_no) as gas,
        max(case when kind = 'load' then 1 else 0 end) over (partition by report_no, source_report_no) as load
    from equal_channels
),
graded_copies as (
    select
        *,
        case
            when motion = 1 and gas = 1 then 'motion_and_gas'
            when gas = 1 then 'gas'
            when motion = 1 and load = 1 then 'motion_and_load'
            when motion = 1 then 'motion'
        end as grade,
        2 * gas + motion + load as weight
    from copies
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
where grade is not null
group by report_no
