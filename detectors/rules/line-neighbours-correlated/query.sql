-- Cars come in no order. Where the next car of another model is as clean or as dirty as the one before, one car may have stood for both.
with shares as (
    select
        i.report_no, i.station_id, i.line_id, i.method, i.started_at, v.brand || ' ' || v.model as model, r.item,
        r.value / nullif(try_cast(r.limit as double), 0e0) as of_limit
    from inspections as i
    join vehicles as v on v.vin = i.vin
    join results as r on r.report_no = i.report_no
    where i.exhaust_result = 'pass' and i.line_id is not null and r.value >= 0
        and r.item not in ('lambda', 'max_power_kw', 'max_power_speed_kmh', 'smoke_1', 'smoke_2', 'smoke_3')
),
usual_shares as (
    select model, method, item, count(*) as tests, median(of_limit) as usual from shares group by model, method, item
),
own_parts as (
    select model, method, item, line_id, count(*) as tests from shares group by model, method, item, line_id
),
residuals as (
    -- Two per cent of the limit are added on both sides: near the detection floor a ratio is noise.
    select
        s.report_no, s.station_id, s.line_id, s.method, s.started_at, s.model,
        avg(ln((s.of_limit + 2e-2) / nullif(u.usual + 2e-2, 0e0))) as residual
    from shares as s
    join usual_shares as u on u.model = s.model and u.method = s.method and u.item = s.item
    join own_parts as o on o.model = s.model and o.method = s.method and o.item = s.item and o.line_id = s.line_id
    -- A model that is measured mostly on this line cannot be its own measure.
    where u.tests >= :min_model_tests and 2 * o.tests <= u.tests
    group by s.report_no, s.station_id, s.line_id, s.method, s.started_at, s.model
),
centred as (
    select
        *,
        residual - avg(residual) over (partition by line_id, method, month_key(started_at)) as deviation
    from residuals
),
neighbours as (
    select
        station_id, line_id, method, model, started_at, deviation,
        lag(deviation) over (
            partition by line_id, method, date_trunc('day', started_at) order by started_at nulls last, report_no nulls last
        ) as deviation_before,
        lag(model) over (
            partition by line_id, method, date_trunc('day', started_at) order by started_at nulls last, report_no nulls last
        ) as model_before
    from centred
),
line_months as (
    -- Neighbours of one model are alike anyway: a fleet in a row is no fraud.
    select
        station_id, line_id, method, month_key(started_at) as month,
        count(*) as pairs,
        min(started_at) as occurred_from,
        max(started_at) as occurred_to,
        sum(deviation * deviation_before)
            / nullif(sqrt(sum(deviation * deviation * deviation_before * deviation_before)), 0e0) as z
    from neighbours
    where deviation_before is not null and model_before <> model
    group by station_id, line_id, method, month_key(started_at)
)
select
    'station' as subject_kind,
    station_id as subject_id,
    '' as related,
    occurred_from,
    occurred_to,
    line_id,
    method,
    month,
    pairs,
    z
from line_months
where pairs >= :min_pairs and z >= :min_z
