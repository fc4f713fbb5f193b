-- Undiluted exhaust of a spark-ignition engine holds some fifteen per cent of CO and CO2; air in its place means no probe in the pipe.
with judged as (
    select
        i.report_no, i.station_id, i.line_id, i.plate, i.method, i.exhaust_result, i.started_at, i.ended_at,
        v.brand, v.model,
        f.sample_seconds, f.dilution_seconds, f.dilution_longest_s, f.leak_seconds, f.co_plus_co2_mean_pct, f.o2_mean_pct,
        case
            when f.dilution_longest_s >= :min_floor_seconds then 'below_floor'
            when 1e2 * f.leak_seconds >= :min_air_share_pct * f.sample_seconds and f.o2_mean_pct >= :min_oxygen_pct then 'much_air'
        end as gas
    from features as f
    join inspections as i on i.report_no = f.report_no
    join vehicles as v on v.vin = i.vin
    where v.fuel <> 'diesel' and i.exhaust_result in ('pass', 'fail')
        and f.sample_seconds >= :min_sample_seconds and f.leak_seconds is not null
        -- An engine that stands gives air: a hybrid at any time, any other car when it stalls at idle.
        and (f.rpm_min >= 300 or (v.fuel <> 'hybrid_petrol' and i.method in ('asm', 'vmas')))
),
neighbours as (
    -- A leaking sample line thins the gas of one car after the other, of those that fail too.
    select
        report_no,
        sum(case when gas is not null then 1 else 0 end) over (
            partition by line_id order by started_at nulls last, report_no nulls last
            rows between 3 preceding and 3 following
        ) - case when gas is not null then 1 else 0 end as thin_neighbours,
        count(*) over (
            partition by line_id order by started_at nulls last, report_no nulls last
            rows between 3 preceding and 3 following
        ) - 1 as neighbours
    from judged
),
models as (
    select
        brand, model,
        count(*) as tests,
        count(*) filter (where gas is not null) as thin_tests
    from judged
    group by brand, model
),
model_stations as (
    select
        brand, model, station_id,
        count(*) as tests,
        count(*) filter (where gas is not null) as thin_tests
    from judged
    group by brand, model, station_id
),
suspects as (
    select
        j.*, n.neighbours, n.thin_neighbours,
        m.tests - s.tests as model_tests, m.thin_tests - s.thin_tests as model_thin
    from judged as j
    join neighbours as n on n.report_no = j.report_no
    join models as m on m.brand = j.brand and m.model = j.model
    join model_stations as s on s.brand = j.brand and s.model = j.model and s.station_id = j.station_id
    where j.exhaust_result = 'pass' and j.gas is not null
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    method,
    sample_seconds,
    dilution_seconds,
    dilution_longest_s as dilution_longest,
    leak_seconds,
    co_plus_co2_mean_pct as carbon_pct,
    o2_mean_pct as oxygen_pct,
    neighbours,
    thin_neighbours,
    case when thin_neighbours >= :min_faulty_neighbours then 'series' else gas end as grade
from suspects
-- A lean-burn engine or one with secondary air shows it in every car of its model.
where not (model_tests >= :min_model_tests and 1e2 * model_thin >= :max_model_share_pct * model_tests)
