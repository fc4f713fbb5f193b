-- Cars of one method, fuel, stage and age fail alike wherever they go. Where they hardly fail, something is overlooked.
with first_tests as (
    -- First tests only: a retest is repaired to pass. Age in bands of three years.
    select
        i.report_no, i.station_id, i.driver_id, i.method, i.started_at, v.fuel, v.emission_stage,
        floor(seconds_between(cast(v.first_registered as timestamp), i.started_at) / 94672800e0) as age_band,
        case when i.overall_result = 'fail' then 1 else 0 end as failed
    from inspections as i
    join vehicles as v on v.vin = i.vin
    where i.attempt = 1 and i.overall_result in ('pass', 'fail')
),
elsewhere as (
    -- The same kind of car at all other stations: the station never counts among its own measure.
    select
        station_id, driver_id, started_at, failed,
        count(*) over (partition by method, fuel, emission_stage, age_band)
            - count(*) over (partition by station_id, method, fuel, emission_stage, age_band) as alike_tests,
        sum(failed) over (partition by method, fuel, emission_stage, age_band)
            - sum(failed) over (partition by station_id, method, fuel, emission_stage, age_band) as alike_failed,
        count(*) over (partition by fuel, emission_stage)
            - count(*) over (partition by station_id, fuel, emission_stage) as stage_tests,
        sum(failed) over (partition by fuel, emission_stage)
            - sum(failed) over (partition by station_id, fuel, emission_stage) as stage_failed,
        count(*) over () - count(*) over (partition by station_id) as all_tests,
        sum(failed) over () - sum(failed) over (partition by station_id) as all_failed
    from first_tests
),
expected as (
    -- Where the like are too few, the next wider group is the measure.
    select
        station_id, driver_id, started_at, failed,
        case
            when alike_tests >= :min_alike_tests then alike_failed / nullif(alike_tests, 0)
            when stage_tests >= :min_alike_tests then stage_failed / nullif(stage_tests, 0)
            else all_failed / nullif(all_tests, 0)
        end as chance
    from elsewhere
    where all_tests > 0
),
units as (
    select 'station' as kind, station_id as unit_id, station_id, started_at, failed, chance from expected
    union all
    select 'staff' as kind, driver_id as unit_id, station_id, started_at, failed, chance
    from expected
    where driver_id is not null
),
sums as (
    select
        kind, unit_id,
        min(station_id) as station_id,
        count(*) as tests,
        sum(failed) as failed,
        sum(chance) as expected,
        (sum(failed) - sum(chance)) / nullif(sqrt(sum(chance * (1e0 - chance))), 0e0) as z,
        min(started_at) as occurred_from,
        max(started_at) as occurred_to
    from units
    group by kind, unit_id
),
judged as (
    select * from sums where expected >= :min_expected
),
middle as (
    select
        kind,
        count(*) as peers,
        median(z) as middle_z,
        -- Scatter between units beyond that of chance, by moments; never below a tenth.
        greatest(1e-2, (sum(power(failed - expected, 2)) - sum(expected)) / nullif(sum(power(expected, 2)), 0e0)) as scatter
    from judged
    group by kind
    having count(*) >= :min_peers
),
spread as (
    select m.kind, m.peers, m.middle_z, m.scatter, greatest(1e0, 1.4826e0 * median(abs(j.z - m.middle_z))) as unit
    from middle as m
    join judged as j on j.kind = m.kind
    group by m.kind, m.peers, m.middle_z, m.scatter
),
compared as (
    select
        j.*, s.peers,
        (j.z - s.middle_z) / nullif(s.unit, 0e0) as robust_z,
        -- Drawn towards one, the more so the fewer failures were to be expected.
        1e2 * (1e0 + s.scatter * j.failed) / nullif(1e0 + s.scatter * j.expected, 0e0) as level_pct,
        1e2 * (w.failed - j.failed) / nullif(w.expected - j.expected, 0e0) as colleagues_pct
    from judged as j
    join spread as s on s.kind = j.kind
    join sums as w on w.kind = 'station' and w.unit_id = j.station_id
)
select
    kind as subject_kind,
    unit_id as subject_id,
    '' as related,
    occurred_from,
    occurred_to,
    kind as unit_kind,
    unit_id,
    tests,
    failed,
    1e2 * failed / nullif(tests, 0) as failed_pct,
    expected,
    1e2 * expected / nullif(tests, 0) as expected_pct,
    level_pct,
    peers,
    robust_z
from compared
where robust_z <= -1 * :min_robust_z and level_pct <= :max_level_pct
    -- A person is named only where the colleagues of the same station fail cars as others do.
    and (kind = 'station' or colleagues_pct >= :min_colleagues_pct)
