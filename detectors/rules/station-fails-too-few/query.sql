-- Cars of one kind and age fail equally often wherever they are tested. A station whose cars hardly fail is lenient or lucky; how far
-- honest stations scatter, the stations themselves tell.
with first_tests as (
    select
        i.station_id, i.method, v.fuel, coalesce(v.emission_stage, '') as stage,
        case
            when seconds_between(cast(v.first_registered as timestamp), i.started_at) < 4 * 31557600 then 1
            when seconds_between(cast(v.first_registered as timestamp), i.started_at) < 8 * 31557600 then 2
            when seconds_between(cast(v.first_registered as timestamp), i.started_at) < 12 * 31557600 then 3
            else 4
        end as age_band,
        case when i.overall_result = 'fail' then 1 else 0 end as failed
    from inspections as i
    join vehicles as v on v.vin = i.vin
    -- Supervisory and comparison tests are not the station's own customers.
    where i.attempt = 1 and i.overall_result in ('pass', 'fail') and coalesce(i.kind, 'periodic') in ('periodic', 'transfer')
),
station_cells as (
    select station_id, method, fuel, stage, age_band, count(*) as tests, sum(failed) as failures
    from first_tests
    group by station_id, method, fuel, stage, age_band
),
cells as (
    select method, fuel, stage, age_band, sum(tests) as tests, sum(failures) as failures
    from station_cells
    group by method, fuel, stage, age_band
),
station_methods as (
    select station_id, method, fuel, sum(tests) as tests, sum(failures) as failures from station_cells group by station_id, method, fuel
),
methods as (
    select method, fuel, sum(tests) as tests, sum(failures) as failures from station_methods group by method, fuel
),
expected_rates as (
    -- From the other stations only; a small cell leans on its method and fuel.
    select
        s.station_id, s.tests, s.failures,
        (c.failures - s.failures + 20 * (m.failures - o.failures) / nullif(1e0 * (m.tests - o.tests), 0e0))
            / nullif(c.tests - s.tests + 2e1, 0e0) as rate
    from station_cells as s
    join cells as c on c.method = s.method and c.fuel = s.fuel and c.stage = s.stage and c.age_band = s.age_band
    join methods as m on m.method = s.method and m.fuel = s.fuel
    join station_methods as o on o.station_id = s.station_id and o.method = s.method and o.fuel = s.fuel
),
stations as (
    select
        station_id,
        sum(tests) as tests,
        sum(failures) as failures,
        sum(tests * rate) as expected,
        (sum(failures) - sum(tests * rate)) / nullif(sqrt(sum(tests * rate * (1e0 - rate))), 0e0) as z
    from expected_rates
    where rate is not null
    group by station_id
    having sum(tests * rate) >= :min_expected
),
middle as (
    select count(*) as stations, median(z) as z from stations
),
spread as (
    -- Efron's empirical null: what honest stations scatter, not what counting statistics alone would let them.
    select m.stations, m.z as middle_z, greatest(1.4826e0 * median(abs(s.z - m.z)), 1e0) as unit
    from stations as s
    join middle as m on m.stations >= :min_stations
    group by m.stations, m.z
),
judged as (
    select s.*, p.stations, (s.z - p.middle_z) / nullif(p.unit, 0e0) as robust_z, 1e2 * s.failures / nullif(s.expected, 0e0) as share_pct
    from stations as s
    join spread as p on p.stations > 0
)
select
    'station' as subject_kind,
    station_id as subject_id,
    '' as related,
    null as occurred_from,
    null as occurred_to,
    station_id,
    tests,
    failures,
    expected,
    share_pct,
    1e2 * (1e0 - 1e0 * failures / nullif(tests, 0)) as pass_pct,
    1e2 * (1e0 - expected / nullif(tests, 0)) as expected_pass_pct,
    robust_z,
    stations,
    case when share_pct < 25 then 'hardly_any' else 'few' end as grade
from judged
where robust_z <= -1 * :min_robust_z and share_pct <= :max_share_pct
