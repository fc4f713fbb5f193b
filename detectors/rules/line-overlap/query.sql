-- Two cars cannot be on one dynamometer, or at one analyser, at the same time.
with tailpipe_tests as (
    select
        report_no, line_id, vin, plate, method, started_at, ended_at,
        seconds_between(ended_at, uploaded_at) as upload_delay,
        method in ('asm', 'vmas', 'lugdown') as on_dynamometer,
        method in ('lugdown', 'free_acceleration') as at_smokemeter
    from inspections
    -- No tailpipe result: the car failed before it reached the lane's equipment.
    where exhaust_result in ('pass', 'fail', 'aborted', 'invalid') and ended_at > started_at
),
overlapping_pairs as (
    select
        a.report_no as first_report_no, b.report_no, b.line_id, b.started_at, b.ended_at,
        a.plate as other_plate, b.plate, b.method,
        seconds_between(b.started_at, least(a.ended_at, b.ended_at)) as overlap_seconds,
        b.ended_at <= a.ended_at as inside,
        a.upload_delay as first_delay,
        b.upload_delay - a.upload_delay as clock_shift
    from tailpipe_tests as a
    join tailpipe_tests as b
        on a.line_id = b.line_id and date_trunc('day', a.started_at) = date_trunc('day', b.started_at)
    where a.report_no <> b.report_no
        and (a.started_at < b.started_at or (a.started_at = b.started_at and a.report_no < b.report_no))
        and b.started_at < a.ended_at
        -- The same car twice at the same time is one test sent twice.
        and a.vin <> b.vin
        -- A mixed lane may serve a petrol and a diesel car at once when only one of them needs the dynamometer.
        and (a.at_smokemeter = b.at_smokemeter or (a.on_dynamometer and b.on_dynamometer))
),
real_overlaps as (
    select
        *,
        case
            when clock_shift >= overlap_seconds then 'clock_open'
            when inside then 'inside'
            else 'partial'
        end as grade
    from overlapping_pairs
    where overlap_seconds >= :min_overlap_seconds
        -- The first test reached the platform before it "ended", the second did not: the clock was put back between them.
        and not (first_delay < -1 * :clock_tolerance_seconds and clock_shift >= overlap_seconds)
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    array_join(array_sort(array_agg(distinct 'inspection:' || first_report_no)), ';') as related,
    min(started_at) as occurred_from,
    min(ended_at) as occurred_to,
    min(line_id) as line_id,
    min(plate) as plate,
    min(method) as method,
    min(started_at) as test_start,
    min(ended_at) as test_end,
    max_by(first_report_no, overlap_seconds) as other_report_no,
    max_by(other_plate, overlap_seconds) as other_plate,
    max(overlap_seconds) as overlap_seconds,
    count(*) as overlapping_tests,
    max_by(grade, overlap_seconds) as grade
from real_overlaps
group by report_no
