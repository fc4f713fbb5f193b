-- Different cars give different figures; how often they agree by chance shows between stations, where nobody can copy.
with vectors as (
    select
        i.report_no, i.station_id, i.method, i.vin, i.plate, i.started_at, i.ended_at,
        count(*) as items,
        array_join(array_sort(array_agg(r.item || '=' || cast(r.value as string))), ';') as figures
    from inspections as i
    join results as r on r.report_no = i.report_no
    where i.exhaust_result = 'pass' and r.value is not null
    group by i.report_no, i.station_id, i.method, i.vin, i.plate, i.started_at, i.ended_at
    -- Clean cars read zero on most channels.
    having count(*) filter (where r.value <> 0) >= :min_nonzero_items
),
station_vectors as (
    select method, station_id, figures, count(distinct vin) as cars from vectors group by method, station_id, figures
),
city_vectors as (
    select method, figures, sum(cars) as cars from station_vectors group by method, figures
),
stations as (
    select
        method, station_id,
        sum(cars) as cars,
        sum(cars * (cars - 1) / 2e0) as equal_pairs
    from station_vectors
    group by method, station_id
),
cities as (
    select method, sum(cars * (cars - 1) / 2e0) as equal_pairs from city_vectors group by method
),
possible as (
    select
        method,
        sum(cars) * (sum(cars) - 1) / 2e0 as all_pairs,
        sum(cars * (cars - 1) / 2e0) as station_pairs,
        sum(equal_pairs) as equal_station_pairs
    from stations
    group by method
),
compared as (
    select
        s.method, s.station_id, s.cars as station_cars,
        cast(floor(s.equal_pairs) as bigint) as equal_pairs,
        -- One more than was seen, so that nothing seen is not taken for impossible.
        (s.cars * (s.cars - 1) / 2e0) * (c.equal_pairs - p.equal_station_pairs + 1)
            / nullif(p.all_pairs - p.station_pairs, 0e0) as expected_pairs
    from stations as s
    join cities as c on c.method = s.method
    join possible as p on p.method = s.method
    where p.all_pairs > p.station_pairs
),
members as (
    select
        v.report_no, v.method, v.station_id, v.vin, v.plate, v.started_at, v.ended_at, v.items, v.figures, g.cars
    from vectors as v
    join station_vectors as g on g.method = v.method and g.station_id = v.station_id and g.figures = v.figures
    where g.cars >= 2
),
groups as (
    select
        method, station_id, figures,
        array_join(array_sort(array_agg(distinct 'inspection:' || report_no)), ';') as related
    from members
    group by method, station_id, figures
)
select
    case when m.report_no is null then 'station' else 'inspection' end as subject_kind,
    coalesce(m.report_no, c.station_id) as subject_id,
    coalesce(g.related, '') as related,
    m.started_at as occurred_from,
    m.ended_at as occurred_to,
    m.plate,
    c.station_id,
    c.method,
    coalesce(m.items, 0) as items,
    coalesce(m.cars, 0) as cars,
    c.station_cars,
    c.equal_pairs,
    c.expected_pairs
from compared as c
left join members as m on m.method = c.method and m.station_id = c.station_id
left join groups as g on g.method = m.method and g.station_id = m.station_id and g.figures = m.figures
