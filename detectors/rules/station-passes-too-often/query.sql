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
        report_no, station_id, driver_id, started_at, failed,
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
        report_no, station_id, driver_id, started_at, failed,
        case
            when alike_tests >= :min_alike_tests then alike_failed / nullif(alike_tests, 0)
            when stage_tests >= :min_alike_tests then stage_failed / nullif(stage_tests, 0)
            else all_failed / nullif(all_tests, 0)
        end as chance
    from elsewhere
    where all_tests > 0
),
units as (
    select 'station' as kind, station_id as unit_id, report_no, station_id, started_at, failed, chance from expected
    union all
    select 'staff' as kind, driver_id as unit_id, report_no, station_id, started_at, failed, chance
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
steps as (
    -- How much better each test fits half the odds of failing than the usual ones, summed up in order of time.
    select
        kind, unit_id, report_no, started_at, failed, chance,
        row_number() over (partition by kind, unit_id order by started_at nulls last, report_no nulls last) as place,
        sum(failed * ln(5e-1) - ln(1e0 - chance * 5e-1)) over (
            partition by kind, unit_id order by started_at nulls last, report_no nulls last
        ) as height
    from units
),
lows as (
    select
        *,
        least(0e0, min(height) over (partition by kind, unit_id order by started_at nulls last, report_no nulls last)) as low
    from steps
),
charts as (
    -- The cumulative sum that is set back to nought whenever it would fall below it.
    select
        kind, unit_id, place, height - low as cusum,
        max(case when height <= low then place else 0 end) over (partition by kind, unit_id order by place nulls last)
            as set_back
    from lows
),
peaks as (
    select kind, unit_id, max(cusum) as cusum, max_by(place, cusum) as last_place, max_by(set_back, cusum) as set_back
    from charts
    group by kind, unit_id
),
runs as (
    select
        p.kind, p.unit_id,
        max(p.cusum) as cusum,
        min(s.started_at) as since,
        max(s.started_at) as until,
        count(*) as run_tests,
        sum(s.failed) as run_failed,
        sum(s.chance) as run_expected
    from peaks as p
    join steps as s
        on s.kind = p.kind and s.unit_id = p.unit_id and s.place > p.set_back and s.place <= p.last_place
    group by p.kind, p.unit_id
),
compared as (
    select
        j.*, s.peers, r.cusum, r.since, r.until, r.run_tests, r.run_failed, r.run_expected,
        (j.z - s.middle_z) / nullif(s.unit, 0e0) as robust_z,
        -- Drawn towards one, the more so the fewer failures were to be expected.
        1e2 * (1e0 + s.scatter * j.failed) / nullif(1e0 + s.scatter * j.expected, 0e0) as level_pct,
        case
            when j.kind = 'staff' then 1e2 * (w.failed - j.failed) / nullif(w.expected - j.expected, 0e0)
            else 1e2 * (j.failed - r.run_failed) / nullif(j.expected - r.run_expected, 0e0)
        end as besides_pct
    from judged as j
    join spread as s on s.kind = j.kind
    join runs as r on r.kind = j.kind and r.unit_id = j.unit_id
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
    robust_z,
    cusum,
    since,
    until,
    run_tests,
    run_failed,
    run_expected
from compared
where robust_z <= -1 * :min_robust_z and level_pct <= :max_level_pct
    -- A person is named only where the colleagues of the same station fail cars as others do.
    and (kind = 'station' or besides_pct >= :min_besides_pct)
    -- A station that was strict at other times is not below its peers on the whole.
    or kind = 'station' and cusum >= :min_cusum and expected - run_expected >= :min_expected
        and besides_pct >= :min_besides_pct
