-- One driver cannot drive two cars on two lanes at the same time.
with driven_tests as (
    select
        report_no, station_id, line_id, vin, plate, driver_id, started_at, ended_at,
        date_trunc('day', started_at) as day,
        seconds_between(ended_at, uploaded_at) as upload_delay
    from inspections
    -- No tailpipe result: nobody drove.
    where driver_id is not null and line_id is not null and ended_at > started_at
        and exhaust_result in ('pass', 'fail', 'aborted', 'invalid')
),
line_clocks as (
    -- What a lane's clock is off shows in the usual time from "ended" to "received by the platform".
    select line_id, median(upload_delay) as usual_delay from driven_tests group by line_id
),
drivers_that_day as (
    select station_id, day, count(distinct driver_id) as drivers from driven_tests group by station_id, day
),
overlapping_pairs as (
    select
        a.report_no as first_report_no, b.report_no, b.station_id, b.day, b.driver_id, b.line_id, a.line_id as other_line_id,
        b.plate, a.plate as other_plate, b.started_at, b.ended_at,
        seconds_between(b.started_at, least(a.ended_at, b.ended_at))
            - abs(coalesce(ca.usual_delay, 0) - coalesce(cb.usual_delay, 0)) as overlap_seconds
    from driven_tests as a
    join driven_tests as b on a.driver_id = b.driver_id and a.day = b.day
    left join line_clocks as ca on ca.line_id = a.line_id
    left join line_clocks as cb on cb.line_id = b.line_id
    where a.line_id <> b.line_id and a.vin <> b.vin
        and (a.started_at < b.started_at or (a.started_at = b.started_at and a.report_no < b.report_no))
        and b.started_at < a.ended_at
),
graded_pairs as (
    select
        p.*, d.drivers, 'personal' as grade
    from overlapping_pairs as p
    join drivers_that_day as d on d.station_id = p.station_id and d.day = p.day
    where p.overlap_seconds >= :min_overlap_seconds
        -- One account for a whole station says who signed in, not who drove.
        and d.drivers > 1
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    array_join(array_sort(array_agg(distinct 'inspection:' || first_report_no)), ';') as related,
    min(started_at) as occurred_from,
    min(ended_at) as occurred_to,
    min(driver_id) as driver_id,
    min(plate) as plate,
    min(line_id) as line_id,
    max_by(other_line_id, overlap_seconds) as other_line_id,
    max_by(first_report_no, overlap_seconds) as other_report_no,
    max_by(other_plate, overlap_seconds) as other_plate,
    min(started_at) as test_start,
    max(overlap_seconds) as overlap_seconds,
    min(drivers) as drivers,
    min(grade) as grade
from graded_pairs
group by report_no
