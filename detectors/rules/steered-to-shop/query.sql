-- Owners go where it is near and known. What one station's failing cars do beyond that, somebody told them to.
with flows as (
    select f.station_id, r.shop_id, count(*) as sent,
        min(r.received_at) as occurred_from, max(r.settled_at) as occurred_to
    from repairs as r
    join inspections as f on f.report_no = r.failed_report_no and f.vin = r.vin
    group by f.station_id, r.shop_id
),
failing as (
    select station_id, sum(sent) as failing from flows group by station_id
),
known_shops as (
    -- Those that repair for the emission test at all.
    select p.shop_id, p.name, p.longitude, p.latitude, p.phone, p.legal_representative
    from shops as p
    join (select distinct shop_id from flows) as w on w.shop_id = p.shop_id
    where p.longitude is not null and p.latitude is not null
),
cells as (
    select
        s.station_id, p.shop_id, s.name as station_name, p.name as shop_name,
        case when s.phone = p.phone or s.legal_representative = p.legal_representative then 1 else 0 end as same_owner,
        -- Kilometres in a straight line; a degree of latitude has 111 of them, one of longitude 91 at 35 degrees north.
        sqrt(power(111 * (s.latitude - p.latitude), 2) + power(91 * (s.longitude - p.longitude), 2)) as distance_km,
        n.failing,
        coalesce(f.sent, 0) as sent,
        f.occurred_from,
        f.occurred_to
    from stations as s
    join failing as n on n.station_id = s.station_id
    join known_shops as p on true
    left join flows as f on f.station_id = s.station_id and f.shop_id = p.shop_id
    where s.longitude is not null and s.latitude is not null
),
near as (
    select *, exp(-distance_km / nullif(:reach_km, 0e0)) as weight from cells
),
by_distance as (
    select *, failing * weight / nullif(sum(weight) over (partition by station_id), 0e0) as expected_by_distance from near
),
fame as (
    -- How much more, or less, than distance tells do the other stations' cars come to this shop?
    select
        *,
        sum(sent) over (partition by shop_id) - sent as others_sent,
        (sum(sent) over (partition by shop_id) - sent + :prior_repairs)
            / nullif(sum(expected_by_distance) over (partition by shop_id) - expected_by_distance + :prior_repairs, 0e0)
            as attraction,
        rank() over (partition by station_id order by distance_km nulls last) - 1 as nearer_shops
    from by_distance
),
expected as (
    select
        *,
        -- Some go near their home or work and not near the station: they spread like everybody else's cars.
        (1e2 - :anywhere_pct) / 1e2 * weight * attraction
            / nullif(sum(weight * attraction) over (partition by station_id), 0e0)
            + :anywhere_pct / 1e2 * (others_sent + 1e0)
                / nullif(sum(others_sent + 1e0) over (partition by station_id), 0e0) as share
    from fame
),
judged as (
    select
        *,
        least(95e-2, :tolerated_ratio * share) as chance,
        1e2 * share as expected_pct,
        1e2 * sent / nullif(failing, 0) as sent_pct,
        sent / nullif(failing * share, 0e0) as ratio,
        case
            when same_owner = 1 then 'same_owner'
            when 2 * sent > failing then 'most_cars'
            else 'many_cars'
        end as grade
    from expected
),
related_repairs as (
    select
        f.station_id, r.shop_id,
        array_join(array_sort(array_agg(distinct 'repair:' || r.repair_id)), ';') as related
    from repairs as r
    join inspections as f on f.report_no = r.failed_report_no and f.vin = r.vin
    group by f.station_id, r.shop_id
),
subjects as (
    -- Both ends of the arrangement.
    select 'station' as subject_kind, station_id as subject_id, station_id, shop_id from judged
    union all
    select 'shop' as subject_kind, shop_id as subject_id, station_id, shop_id from judged
)
select
    s.subject_kind,
    s.subject_id,
    coalesce(r.related, '') as related,
    j.occurred_from,
    j.occurred_to,
    j.station_name,
    j.shop_name,
    -- A few cars prove no arrangement, however far they went.
    case when j.sent >= :min_sent then j.sent else 0 end as sent,
    j.failing,
    j.sent_pct,
    j.expected_pct,
    j.ratio,
    j.distance_km,
    j.nearer_shops,
    j.others_sent,
    j.chance,
    j.grade
from subjects as s
join judged as j on j.station_id = s.station_id and j.shop_id = s.shop_id
left join related_repairs as r on r.station_id = j.station_id and r.shop_id = j.shop_id
