-- A car cannot stand on the line while a road camera sees it kilometres away.
with line_clocks as (
    -- How far a lane's clock may be off shows in the usual time from "ended" to "received by the platform".
    select line_id, abs(median(seconds_between(ended_at, uploaded_at))) as clock_doubt
    from inspections
    where ended_at is not null and uploaded_at is not null
    group by line_id
),
owners_of_numbers as (
    select plate, vin from vehicles where plate is not null
    union
    select plate, vin from inspections where plate is not null
),
single_numbers as (
    -- The same number in two plate colours belongs to two vehicles, and a road camera's record has no colour.
    select plate from owners_of_numbers group by plate having count(*) = 1
),
passed_tests as (
    select
        i.report_no, i.station_id, i.plate, i.started_at, i.ended_at,
        date_trunc('day', i.started_at) as day,
        s.longitude, s.latitude,
        -- A clock may also be wrong for one morning: then this test reached the platform at an odd time.
        greatest(coalesce(c.clock_doubt, 0), coalesce(abs(seconds_between(i.ended_at, i.uploaded_at)), 0)) as clock_doubt
    from inspections as i
    join single_numbers as n on n.plate = i.plate
    join stations as s on s.station_id = i.station_id
    left join line_clocks as c on c.line_id = i.line_id
    where i.exhaust_result = 'pass' and i.ended_at > i.started_at
        and s.longitude is not null and s.latitude is not null
),
same_day_sightings as (
    select
        t.*, p.site_id, p.seen_at, p.longitude as site_longitude, p.latitude as site_latitude,
        case
            when p.seen_at < t.started_at then seconds_between(p.seen_at, t.started_at)
            when p.seen_at > t.ended_at then seconds_between(t.ended_at, p.seen_at)
            else 0
        end as gap_seconds,
        1.1132e2 * sqrt(
            power(p.latitude - t.latitude, 2)
            -- A degree of longitude shrinks with the cosine of the latitude (series; good to a thousandth in China).
            + power((p.longitude - t.longitude)
                * (1e0 - power(t.latitude * 1.745e-2, 2) / 2 + power(t.latitude * 1.745e-2, 4) / 24), 2)
        ) as distance_km
    from passed_tests as t
    join plate_sightings as p on p.plate = t.plate and date_trunc('day', p.seen_at) = t.day
    where p.longitude is not null and p.latitude is not null
),
reached as (
    select
        *,
        :max_speed_kmh * (gap_seconds + clock_doubt + :clock_tolerance_seconds) / 36e2 as reachable_km
    from same_day_sightings
),
contradictions as (
    select * from reached where distance_km - :place_error_km > reachable_km
),
suspected_plates as (
    select distinct plate from contradictions
),
road_days as (
    select p.plate, p.seen_at, p.longitude, p.latitude, date_trunc('day', p.seen_at) as day
    from plate_sightings as p
    join suspected_plates as s on s.plate = p.plate
    where p.longitude is not null and p.latitude is not null
),
cloned_plates as (
    -- A number that contradicts itself on the road is on two vehicles, or is misread again and again.
    select distinct a.plate
    from road_days as a
    join road_days as b on b.plate = a.plate and b.day = a.day and b.seen_at >= a.seen_at
    where 1.1132e2 * sqrt(
            power(b.latitude - a.latitude, 2)
            + power((b.longitude - a.longitude)
                * (1e0 - power(a.latitude * 1.745e-2, 2) / 2 + power(a.latitude * 1.745e-2, 4) / 24), 2)
        ) - :place_error_km
        > :max_speed_kmh * (seconds_between(a.seen_at, b.seen_at) + :clock_tolerance_seconds) / 36e2
),
counted as (
    select report_no, count(distinct site_id) as sites, count(*) as sightings from contradictions group by report_no
),
nearest as (
    -- The sighting that leaves the least room is shown.
    select
        *,
        row_number() over (
            partition by report_no order by distance_km - reachable_km desc nulls last, seen_at nulls last, site_id nulls last
        ) as place
    from contradictions
)
select
    'inspection' as subject_kind,
    n.report_no as subject_id,
    '' as related,
    n.started_at as occurred_from,
    n.ended_at as occurred_to,
    n.plate,
    n.station_id,
    n.started_at as test_start,
    n.ended_at as test_end,
    n.site_id,
    n.seen_at,
    n.gap_seconds,
    n.distance_km,
    n.reachable_km,
    c.sightings,
    c.sites,
    case
        when k.plate is not null then 'cloned'
        when c.sites >= 2 then 'several_sites'
        when n.gap_seconds = 0 then 'one_site'
        else 'before_or_after'
    end as grade
from nearest as n
join counted as c on c.report_no = n.report_no
left join cloned_plates as k on k.plate = n.plate
where n.place = 1
