-- Cars of other cities go where the road leads them. Where far more come than to the stations around, something draws them.
with first_tests as (
    select
        i.station_id, i.started_at,
        case when left(v.region_code, 4) <> left(s.county_code, 4) then 1 else 0 end as outsider,
        case when i.overall_result = 'fail' then 1 else 0 end as failed
    from inspections as i
    join vehicles as v on v.vin = i.vin
    join stations as s on s.station_id = i.station_id
    where i.attempt = 1 and i.overall_result in ('pass', 'fail')
        and length(v.region_code) >= 4 and length(s.county_code) >= 4
),
counts as (
    select
        station_id,
        count(*) as tests,
        sum(outsider) as outsiders,
        sum(outsider * failed) as outsiders_failed,
        min(started_at) as occurred_from,
        max(started_at) as occurred_to
    from first_tests
    group by station_id
),
elsewhere as (
    select
        *,
        (sum(outsiders) over () - outsiders) / nullif(sum(tests) over () - tests, 0e0) as city_share,
        (sum(outsiders_failed) over () - outsiders_failed) / nullif(sum(outsiders) over () - outsiders, 0e0) as failed_share
    from counts
),
neighbours as (
    -- Kilometres in a straight line; a degree of latitude has 111 of them, one of longitude 91 at 35 degrees north.
    select
        a.station_id, c.tests, c.outsiders,
        row_number() over (
            partition by a.station_id
            order by power(111 * (a.latitude - b.latitude), 2) + power(91 * (a.longitude - b.longitude), 2) nulls last,
                b.station_id nulls last
        ) as place
    from stations as a
    join stations as b on b.station_id <> a.station_id
    join counts as c on c.station_id = b.station_id
    where a.latitude is not null and a.longitude is not null and b.latitude is not null and b.longitude is not null
),
around as (
    select station_id, sum(outsiders) / nullif(sum(tests), 0e0) as near_share
    from neighbours
    where place <= :near_stations
    group by station_id
)
select
    'station' as subject_kind,
    e.station_id as subject_id,
    '' as related,
    e.occurred_from,
    e.occurred_to,
    s.name as station_name,
    e.tests,
    e.outsiders,
    1e2 * e.outsiders / nullif(e.tests, 0) as outsiders_pct,
    1e2 * e.city_share as city_pct,
    1e2 * a.near_share as near_pct,
    e.outsiders_failed,
    e.outsiders * e.failed_share as expected_failed,
    -- At a city's edge or at a motorway the stations around have as many.
    least(95e-2, :tolerated_ratio * greatest(e.city_share, a.near_share)) as chance,
    case when 2 * e.outsiders_failed <= e.outsiders * e.failed_share then 'hardly_fail' else 'fail_too' end as grade
from elsewhere as e
join stations as s on s.station_id = e.station_id
join around as a on a.station_id = e.station_id
where e.city_share > 0
