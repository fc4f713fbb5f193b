-- A person can be in one place only, and needs time from one to the next.
with holders as (
    select staff_id, station_id, trim(name) as staff_name, upper(replace(trim(certificate_no), ' ', '')) as certificate_no
    from staff
    where certificate_no is not null and length(trim(certificate_no)) >= 4
        and replace(trim(certificate_no), left(trim(certificate_no), 1), '') <> ''
),
shared_certificates as (
    select certificate_no, staff_name from holders group by certificate_no, staff_name having count(distinct station_id) >= 2
),
present as (
    -- Who drove, read the OBD or looked at the car was there.
    select driver_id as staff_id, report_no, station_id, started_at, ended_at from inspections where driver_id is not null
    union
    select obd_operator_id as staff_id, report_no, station_id, started_at, ended_at
    from inspections where obd_operator_id is not null
    union
    select appearance_id as staff_id, report_no, station_id, started_at, ended_at
    from inspections where appearance_id is not null
),
station_clocks as (
    -- What a station's clock is off shows in the usual time from "ended" to "received by the platform".
    select station_id, median(seconds_between(ended_at, uploaded_at)) as usual_delay from inspections group by station_id
),
attendances as (
    select
        h.certificate_no, h.staff_name, p.report_no, p.station_id, p.started_at, p.ended_at,
        date_trunc('day', p.started_at) as day, coalesce(k.usual_delay, 0) as usual_delay,
        s.name as station_name, s.longitude, s.latitude
    from shared_certificates as c
    join holders as h on h.certificate_no = c.certificate_no and h.staff_name = c.staff_name
    join present as p on p.staff_id = h.staff_id
    join stations as s on s.station_id = p.station_id
    left join station_clocks as k on k.station_id = p.station_id
    where p.ended_at > p.started_at
),
meetings as (
    select
        a.certificate_no, a.staff_name, a.day,
        a.report_no as first_report_no, b.report_no as second_report_no,
        a.station_name as first_station, b.station_name as second_station,
        a.ended_at as first_end, b.started_at as second_start, b.ended_at as second_end,
        -- Kilometres in a straight line; a degree of latitude has 111 of them, one of longitude 91 at 35 degrees north.
        sqrt(power(111 * (a.latitude - b.latitude), 2) + power(91 * (a.longitude - b.longitude), 2)) as distance_km,
        -- The difference of the clocks is counted in favour of the person.
        (seconds_between(a.ended_at, b.started_at) + abs(a.usual_delay - b.usual_delay)) / 6e1 as gap_minutes
    from attendances as a
    join attendances as b
        on b.certificate_no = a.certificate_no and b.staff_name = a.staff_name and b.day = a.day
        and b.station_id <> a.station_id
    where a.started_at < b.started_at or (a.started_at = b.started_at and a.report_no < b.report_no)
),
judged as (
    select
        *,
        60 * coalesce(distance_km, 0e0) / nullif(:max_speed_kmh, 0e0) - gap_minutes - :clock_minutes as minutes_short
    from meetings
),
people as (
    select
        certificate_no, staff_name,
        count(*) filter (where minutes_short > 0) as impossible_pairs,
        count(distinct day) as shared_days,
        max_by(first_report_no, minutes_short) as first_report_no,
        max_by(second_report_no, minutes_short) as second_report_no,
        max_by(first_station, minutes_short) as first_station,
        max_by(second_station, minutes_short) as second_station,
        max_by(first_end, minutes_short) as first_end,
        max_by(second_start, minutes_short) as second_start,
        max_by(distance_km, minutes_short) as distance_km,
        max(minutes_short) as minutes_short,
        min(first_end) as occurred_from,
        max(second_end) as occurred_to
    from judged
    group by certificate_no, staff_name
),
related_tests as (
    select certificate_no, staff_name, array_join(array_sort(array_agg(distinct event)), ';') as related
    from (
        select certificate_no, staff_name, 'inspection:' || first_report_no as event from judged where minutes_short > 0
        union all
        select certificate_no, staff_name, 'inspection:' || second_report_no as event from judged where minutes_short > 0
    ) as events
    group by certificate_no, staff_name
),
station_counts as (
    select certificate_no, staff_name, count(distinct station_id) as station_count
    from attendances
    group by certificate_no, staff_name
)
select
    'staff' as subject_kind,
    h.staff_id as subject_id,
    coalesce(r.related, '') as related,
    p.occurred_from,
    p.occurred_to,
    p.staff_name,
    p.certificate_no,
    n.station_count,
    p.impossible_pairs,
    p.shared_days,
    p.first_report_no,
    p.second_report_no,
    p.first_station,
    p.second_station,
    p.first_end,
    p.second_start,
    p.distance_km,
    greatest(p.minutes_short, 0) as minutes_short,
    case
        when p.impossible_pairs >= :many_times then 'many_times'
        when p.impossible_pairs > 0 then 'few_times'
        else 'feasible'
    end as grade
from people as p
join holders as h on h.certificate_no = p.certificate_no and h.staff_name = p.staff_name
join station_counts as n on n.certificate_no = p.certificate_no and n.staff_name = p.staff_name
left join related_tests as r on r.certificate_no = p.certificate_no and r.staff_name = p.staff_name
