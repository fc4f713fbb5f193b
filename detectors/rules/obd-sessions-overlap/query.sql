-- One person with one tool cannot have read two cars in less than the time one reading takes.
with readings as (
    select
        o.report_no, i.station_id, i.line_id, i.obd_operator_id, i.vin, i.plate, o.checked_at,
        seconds_between(i.ended_at, i.uploaded_at) as upload_delay,
        date_trunc('day', o.checked_at) as day,
        case when date_trunc('minute', o.checked_at) = o.checked_at then 1 else 0 end as on_the_minute
    from obd_checks as o
    join inspections as i on i.report_no = o.report_no
    where o.connected and o.checked_at is not null and i.obd_operator_id is not null and i.line_id is not null
),
whole_minute_lines as (
    -- A tool that writes no seconds makes any two readings of one minute look simultaneous.
    select line_id from readings group by line_id having count(*) >= 4 and 2 * sum(on_the_minute) > count(*)
),
operators_that_day as (
    select station_id, day, count(distinct obd_operator_id) as operators from readings group by station_id, day
),
in_order as (
    select
        r.*,
        lag(r.report_no) over (
            partition by r.line_id, r.obd_operator_id, r.day order by r.checked_at nulls last, r.report_no nulls last
        ) as other_report_no
    from readings as r
    left join whole_minute_lines as w on w.line_id = r.line_id
    where w.line_id is null
),
close_pairs as (
    -- Three minutes: the shortest time in which an honest operator may well have done the next car.
    select
        b.*, a.plate as other_plate, a.checked_at as other_checked_at, seconds_between(a.checked_at, b.checked_at) as gap_seconds
    from in_order as b
    join readings as a on a.report_no = b.other_report_no
    where a.vin <> b.vin and seconds_between(a.checked_at, b.checked_at) < 180
        -- A clock set right in between shows in the delay until the platform received the report.
        and abs(coalesce(a.upload_delay, 0) - coalesce(b.upload_delay, 0)) <= :min_gap_seconds
),
close_at_station as (
    select
        station_id,
        count(*) as close_here,
        count(*) filter (where gap_seconds < :min_gap_seconds) as short_here
    from close_pairs
    group by station_id
),
close_in_all as (
    select sum(close_here) as close_all, sum(short_here) as short_all from close_at_station
),
graded as (
    select
        p.*, d.operators,
        a.close_all - s.close_here as close_elsewhere,
        a.short_all - s.short_here as short_elsewhere,
        case
            when d.operators = 1 then 'sole_login'
            when p.gap_seconds < :min_hard_gap_seconds then 'impossible'
            else 'hurried'
        end as grade
    from close_pairs as p
    join operators_that_day as d on d.station_id = p.station_id and d.day = p.day
    join close_at_station as s on s.station_id = p.station_id
    cross join close_in_all as a
    where p.gap_seconds < :min_gap_seconds
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    'inspection:' || other_report_no as related,
    other_checked_at as occurred_from,
    checked_at as occurred_to,
    plate,
    obd_operator_id,
    line_id,
    checked_at,
    other_checked_at,
    other_plate,
    other_report_no,
    gap_seconds,
    operators,
    close_elsewhere,
    short_elsewhere,
    grade
from graded
-- Where short gaps are ordinary, the time is not that of the reading.
where 1e2 * short_elsewhere <= :max_short_share_pct * close_elsewhere
