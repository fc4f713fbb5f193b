-- Counters of one engine computer must fit each other.
with readings as (
    select
        i.report_no, i.plate, i.software_version, i.started_at, i.ended_at, i.odometer_km,
        o.checked_at, o.distance_since_clear_km, o.warmups_since_clear, o.ignition_cycles,
        coalesce(o.not_ready, '') as not_ready, v.fuel
    from obd_checks as o
    join inspections as i on i.report_no = o.report_no
    join vehicles as v on v.vin = i.vin
    where o.connected
),
monitors as (
    -- A monitor's denominator grows by one at most in each driving cycle; 65 535 is the end of the counter.
    select report_no, max(conditions) as conditions, max_by(monitor, conditions) as monitor
    from obd_iupr
    where conditions is not null and conditions < 65535
    group by report_no
),
judged as (
    select
        r.*, m.monitor, m.conditions,
        coalesce(r.ignition_cycles > 0 and r.ignition_cycles < 65535
            and m.conditions > r.ignition_cycles * (1e0 + :min_excess_pct / 1e2) + 5, false) as more_than_starts,
        -- A mile is 1.609 km: a tool that takes one for the other is no cheat.
        coalesce(r.odometer_km > 0 and r.distance_since_clear_km < 65535
            and r.distance_since_clear_km - r.odometer_km > :min_excess_km
            and r.distance_since_clear_km not between 1.55e0 * r.odometer_km and 1.67e0 * r.odometer_km
            -- An odometer that lost a digit in writing gives too few kilometres for so many starts.
            and r.ignition_cycles > 0 and r.odometer_km >= :min_km_per_start * r.ignition_cycles, false) as farther_than_driven,
        coalesce(r.fuel <> 'diesel' and r.not_ready = '' and r.warmups_since_clear <= 2
            and r.distance_since_clear_km < :max_fresh_km, false) as ready_too_soon
    from readings as r
    left join monitors as m on m.report_no = r.report_no
),
programs as (
    -- A tool that decodes a counter wrongly does so in every car.
    select
        software_version,
        count(*) as tests,
        count(*) filter (where more_than_starts or farther_than_driven or ready_too_soon) as odd_tests
    from judged
    group by software_version
),
graded as (
    select
        j.*,
        case when j.more_than_starts then 1 else 0 end + case when j.farther_than_driven then 1 else 0 end
            + case when j.ready_too_soon then 1 else 0 end as contradictions
    from judged as j
    join programs as p on p.software_version = j.software_version
    where 1e2 * p.odd_tests < :max_program_share_pct * p.tests or p.odd_tests <= 3
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    checked_at,
    odometer_km,
    distance_since_clear_km as since_clear_km,
    warmups_since_clear as warmups,
    ignition_cycles,
    monitor,
    conditions,
    case when not_ready = '' then '全部就绪' else not_ready end as not_ready,
    contradictions,
    case
        when contradictions >= 2 then 'several'
        when more_than_starts then 'more_than_starts'
        when ready_too_soon then 'ready_too_soon'
        else 'farther_than_driven'
    end as grade
from graded
where contradictions > 0
