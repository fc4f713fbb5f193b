-- One model emits alike wherever it is measured. A line on which every model comes out lower reads too low, by fault or by design.
with shares as (
    select
        i.report_no, i.station_id, i.line_id, i.method, v.brand, v.model, r.item,
        r.value / nullif(try_cast(r.limit as double), 0e0) as of_limit
    from inspections as i
    join vehicles as v on v.vin = i.vin
    join results as r on r.report_no = i.report_no
    where i.exhaust_result in ('pass', 'fail') and i.line_id is not null and r.value is not null
        and r.item not in ('lambda', 'max_power_kw', 'max_power_speed_kmh', 'smoke_1', 'smoke_2', 'smoke_3')
),
model_items as (
    select brand, model, method, item, count(*) as tests, median(of_limit) as usual
    from shares
    where of_limit is not null
    group by brand, model, method, item
),
own_parts as (
    select brand, model, method, item, line_id, count(*) as tests
    from shares
    where of_limit is not null
    group by brand, model, method, item, line_id
),
residuals as (
    -- Two per cent of the limit are added on both sides: near the detection floor a ratio is noise.
    select
        s.report_no, s.station_id, s.line_id, s.method,
        avg(ln((s.of_limit + 2e-2) / nullif(m.usual + 2e-2, 0e0))) as residual
    from shares as s
    join model_items as m on m.brand = s.brand and m.model = s.model and m.method = s.method and m.item = s.item
    join own_parts as o
        on o.brand = s.brand and o.model = s.model and o.method = s.method and o.item = s.item and o.line_id = s.line_id
    -- A model that is measured mostly on this line cannot be its own measure.
    where s.of_limit >= 0 and m.usual is not null
        and m.tests - o.tests >= :min_model_tests and 2 * o.tests <= m.tests
    group by s.report_no, s.station_id, s.line_id, s.method
),
lines as (
    select station_id, line_id, method, count(*) as tests, median(residual) as shift
    from residuals
    group by station_id, line_id, method
    having count(*) >= :min_line_tests
),
middle as (
    select method, count(*) as lines, median(shift) as middle_shift from lines group by method having count(*) >= :min_lines
),
spread as (
    select m.method, m.lines, m.middle_shift, 1.4826e0 * median(abs(l.shift - m.middle_shift)) as unit
    from middle as m
    join lines as l on l.method = m.method
    group by m.method, m.lines, m.middle_shift
),
judged as (
    select
        l.*, s.lines,
        1e2 * exp(l.shift - s.middle_shift) as level_pct,
        -- Lines never agree better than two per cent.
        (l.shift - s.middle_shift) / nullif(greatest(s.unit, 2e-2), 0e0) as robust_z
    from lines as l
    join spread as s on s.method = l.method
)
select
    'station' as subject_kind,
    station_id as subject_id,
    '' as related,
    null as occurred_from,
    null as occurred_to,
    line_id,
    method,
    tests,
    level_pct,
    lines,
    robust_z
from judged
where robust_z <= -1 * :min_robust_z and level_pct <= :max_level_pct
