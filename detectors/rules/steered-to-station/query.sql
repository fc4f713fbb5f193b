-- Cars that fail at one station and pass at another that is neither near nor large were sent there.
with results_in_order as (
    select
        vin, report_no, station_id, exhaust_result, started_at, ended_at,
        lead(report_no) over (partition by vin order by started_at nulls last, report_no nulls last) as next_report_no
    from inspections
    where exhaust_result in ('pass', 'fail')
),
retests as (
    select
        f.vin, f.report_no as failed_report_no, f.station_id as from_id, f.ended_at as failed_end,
        n.report_no, n.station_id as to_id, n.exhaust_result, n.started_at, n.ended_at
    from results_in_order as f
    join inspections as n on n.report_no = f.next_report_no
    where f.exhaust_result = 'fail' and seconds_between(f.ended_at, n.started_at) <= 86400 * :retest_days
),
repaired as (
    select distinct t.report_no
    from retests as t
    join repairs as r on r.vin = t.vin
    where r.settled_at > t.failed_end and r.received_at < t.started_at
),
flows as (
    select
        t.from_id, t.to_id,
        count(*) as moved,
        count(*) filter (where t.exhaust_result = 'pass') as moved_passed,
        count(*) filter (where p.report_no is null) as unrepaired,
        min(t.failed_end) as occurred_from,
        max(t.ended_at) as occurred_to,
        array_join(
            array_sort(array_agg(distinct 'inspection:' || t.failed_report_no || ';inspection:' || t.report_no)), ';'
        ) as related
    from retests as t
    left join repaired as p on p.report_no = t.report_no
    group by t.from_id, t.to_id
),
failing as (
    select from_id, count(*) as failing, count(*) filter (where from_id <> to_id) as moved_anywhere
    from retests
    group by from_id
),
moving_habit as (
    -- One more of each: no share is zero for certain.
    select
        from_id, failing,
        (sum(moved_anywhere) over () - moved_anywhere + 1e0)
            / nullif(sum(failing) over () - failing + 2e0, 0e0) as moving_share
    from failing
),
sizes as (
    select station_id, count(*) as first_tests from inspections where attempt = 1 group by station_id
),
cells as (
    select
        m.from_id, b.station_id as to_id, a.name as from_name, b.name as to_name, m.failing, m.moving_share,
        -- Kilometres in a straight line; a degree of latitude has 111 of them, one of longitude 91 at 35 degrees north.
        sqrt(power(111 * (a.latitude - b.latitude), 2) + power(91 * (a.longitude - b.longitude), 2)) as distance_km,
        z.first_tests
    from moving_habit as m
    join stations as a on a.station_id = m.from_id
    join stations as b on b.station_id <> m.from_id
    join sizes as z on z.station_id = b.station_id
    where a.latitude is not null and b.latitude is not null
),
weighted as (
    select *, first_tests * exp(-distance_km / nullif(:reach_km, 0e0)) as weight from cells
),
expected as (
    select
        *,
        moving_share * weight / nullif(sum(weight) over (partition by from_id), 0e0) as share,
        rank() over (partition by from_id order by distance_km nulls last) - 1 as nearer_stations
    from weighted
),
judged as (
    select
        e.*,
        coalesce(f.moved, 0) as moved,
        coalesce(f.moved_passed, 0) as moved_passed,
        coalesce(f.unrepaired, 0) as unrepaired,
        f.occurred_from,
        f.occurred_to,
        coalesce(f.related, '') as related,
        least(95e-2, :tolerated_ratio * e.share) as chance,
        case when 10 * f.moved_passed >= 9 * f.moved then 'all_passed' else 'others' end as grade
    from expected as e
    left join flows as f on f.from_id = e.from_id and f.to_id = e.to_id
),
subjects as (
    -- Both ends of the arrangement.
    select 'station' as subject_kind, to_id as subject_id, from_id, to_id,
        related, occurred_from, occurred_to, grade
    from judged
    union all
    select 'station' as subject_kind, from_id as subject_id, from_id, to_id,
        related, occurred_from, occurred_to, grade
    from judged
    union all
    -- What was bought: a pass of a car that nobody had touched.
    select 'inspection' as subject_kind, t.report_no as subject_id, t.from_id, t.to_id,
        'inspection:' || t.failed_report_no || ';inspection:' || t.report_no as related,
        t.started_at as occurred_from, t.ended_at as occurred_to, 'moved_test' as grade
    from retests as t
    left join repaired as p on p.report_no = t.report_no
    where t.from_id <> t.to_id and t.exhaust_result = 'pass' and p.report_no is null
)
select
    s.subject_kind,
    s.subject_id,
    s.related,
    s.occurred_from,
    s.occurred_to,
    j.from_name,
    j.to_name,
    -- Two or three may be one family, however far they went.
    case when j.moved >= :min_moved then j.moved else 0 end as moved,
    j.failing,
    1e2 * j.moved / nullif(j.failing, 0) as moved_pct,
    1e2 * j.share as expected_pct,
    j.moved / nullif(j.failing * j.share, 0e0) as ratio,
    j.moved_passed,
    j.unrepaired,
    j.distance_km,
    j.nearer_stations,
    j.chance,
    s.grade
from subjects as s
join judged as j on j.from_id = s.from_id and j.to_id = s.to_id
