-- Under load a bad engine shows what it hides in neutral; the easier method needs a reason, and the register can say whether it holds.
with measured as (
    select
        i.report_no, i.station_id, i.vin, i.plate, i.method, i.exhaust_result, i.started_at, i.ended_at,
        date_trunc('day', i.started_at) as day,
        trim(coalesce(i.method_reason, '')) as reason,
        v.brand, v.model, v.drive, v.gross_mass_kg,
        case when v.fuel = 'diesel' then 'diesel' else 'spark' end as engine,
        v.fuel = 'hybrid_petrol' as hybrid,
        i.method in ('two_speed_idle', 'free_acceleration') as easy
    from inspections as i
    join vehicles as v on v.vin = i.vin
    where i.exhaust_result in ('pass', 'fail') and v.drive is not null and v.gross_mass_kg is not null
),
loadable as (
    -- Standards sheet, method and vehicle: what the register says may be driven on rollers.
    select * from measured
    where drive = '2wd' and not hybrid and (engine = 'diesel' or gross_mass_kg <= :light_mass_kg)
),
station_days as (
    select station_id, day, engine, count(*) filter (where not easy) as loaded_tests
    from measured
    group by station_id, day, engine
),
station_models as (
    select brand, model, station_id, count(*) as tests, count(*) filter (where easy) as easy_tests
    from loadable
    group by brand, model, station_id
),
models as (
    select brand, model, sum(tests) as tests, sum(easy_tests) as easy_tests from station_models group by brand, model
),
own_history as (
    select vin, count(*) filter (where not easy) as loaded_tests, min(report_no) filter (where not easy) as loaded_report_no
    from measured
    group by vin
),
suspects as (
    select
        t.*,
        d.loaded_tests as day_loaded,
        m.tests - s.tests as model_tests,
        m.easy_tests - s.easy_tests as model_easy,
        h.loaded_tests as own_loaded,
        h.loaded_report_no,
        case
            when t.reason = '' then 'none'
            when t.reason like '%四驱%' or t.reason like '%多驱动%' or t.reason like '%多轴%' or t.reason like '%双驱动%'
                or t.reason like '%混合动力%' or t.reason like '%重型%' then 'register'
            else 'other'
        end as reason_kind
    from loadable as t
    join station_days as d on d.station_id = t.station_id and d.day = t.day and d.engine = t.engine
    join station_models as s on s.brand = t.brand and s.model = t.model and s.station_id = t.station_id
    join models as m on m.brand = t.brand and m.model = t.model
    join own_history as h on h.vin = t.vin
    where t.easy
),
graded as (
    select
        *,
        case
            when reason_kind = 'other' and own_loaded > 0 then 'own_history'
            when reason_kind = 'other' and engine = 'diesel' and model_tests >= :min_model_tests and model_easy = 0 then 'unusual_reason'
            when reason_kind = 'other' then null
            when exhaust_result = 'fail' then 'not_passed'
            when day_loaded = 0 then 'no_loaded_test_that_day'
            when reason_kind = 'none' then 'no_reason'
            else 'reason_contradicted'
        end as grade
    from suspects
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    case when grade = 'own_history' then 'inspection:' || loaded_report_no else '' end as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    brand,
    model,
    method,
    case when reason = '' then '（空）' else reason end as reason,
    drive,
    gross_mass_kg,
    model_tests,
    model_easy,
    own_loaded,
    day_loaded,
    exhaust_result,
    grade
from graded
-- What many cars of the model need elsewhere is in the model, whatever the register says.
where grade is not null
    and not (model_tests >= :min_peers and 1e2 * model_easy >= :max_model_easy_pct * model_tests)
