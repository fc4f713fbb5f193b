-- A repair lies between the failure that it cures and the retest, and the car has to get there and back.
with repaired as (
    select
        r.repair_id, r.shop_id, r.vin, r.plate, r.received_at, r.settled_at, r.failed_report_no,
        coalesce(r.certified_at, r.settled_at) as finished_at,
        f.station_id, f.started_at as failed_start, f.ended_at as failed_end
    from repairs as r
    join inspections as f on f.report_no = r.failed_report_no and f.vin = r.vin
    -- Some archives know the day only.
    where r.received_at <> date_trunc('day', r.received_at)
),
retests as (
    select
        r.repair_id,
        min(i.started_at) as retest_start,
        min_by(i.report_no, i.started_at) as retest_report_no,
        min_by(i.station_id, i.started_at) as retest_station_id
    from repaired as r
    join inspections as i on i.vin = r.vin and i.started_at > r.failed_end
    where i.exhaust_result in ('pass', 'fail')
    group by r.repair_id
),
placed as (
    select
        r.*, t.retest_start, t.retest_report_no,
        -- Kilometres in a straight line; a degree of latitude has 111 of them, one of longitude 91 at 35 degrees north.
        sqrt(power(111 * (s.latitude - p.latitude), 2) + power(91 * (s.longitude - p.longitude), 2)) as there_km,
        sqrt(power(111 * (b.latitude - p.latitude), 2) + power(91 * (b.longitude - p.longitude), 2)) as back_km,
        coalesce(p.name, r.shop_id) as shop_name
    from repaired as r
    left join retests as t on t.repair_id = r.repair_id
    left join shops as p on p.shop_id = r.shop_id
    left join stations as s on s.station_id = r.station_id
    left join stations as b on b.station_id = t.retest_station_id
),
missing_minutes as (
    select
        *,
        seconds_between(finished_at, failed_start) / 6e1 as certified_early,
        seconds_between(received_at, failed_start) / 6e1 as opened_early,
        60 * there_km / nullif(:max_speed_kmh, 0e0) - seconds_between(failed_end, received_at) / 6e1 as late_there,
        60 * back_km / nullif(:max_speed_kmh, 0e0) - seconds_between(settled_at, retest_start) / 6e1 as late_back,
        seconds_between(retest_start, finished_at) / 6e1 as certified_late
    from placed
),
graded as (
    select
        *,
        case
            when certified_early > :clock_minutes then 'certified_before_failure'
            -- Whoever opens the order before the test is not on the way from it.
            when opened_early > :clock_minutes then 'opened_before_failure'
            when late_there > :clock_minutes and received_at >= failed_end then 'no_way_there'
            when late_back > :clock_minutes and settled_at <= retest_start then 'no_way_back'
            when certified_late > :clock_minutes and received_at < retest_start then 'certified_after_retest'
        end as grade
    from missing_minutes
)
select
    'repair' as subject_kind,
    repair_id as subject_id,
    'inspection:' || failed_report_no || coalesce(';inspection:' || retest_report_no, '') as related,
    least(received_at, failed_start) as occurred_from,
    greatest(finished_at, failed_end) as occurred_to,
    shop_name,
    plate,
    failed_report_no,
    failed_start,
    failed_end,
    received_at,
    finished_at,
    retest_report_no,
    retest_start,
    case when grade = 'no_way_back' then back_km else there_km end as distance_km,
    case grade
        when 'certified_before_failure' then certified_early
        when 'opened_before_failure' then opened_early
        when 'no_way_there' then late_there
        when 'no_way_back' then late_back
        else certified_late
    end as minutes_short,
    grade
from graded
where grade is not null
