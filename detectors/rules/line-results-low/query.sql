-- One model emits alike wherever it is measured. A line on which every model comes out lower reads too low, by fault or by design.
with shares as (
    select
        i.report_no, i.station_id, i.line_id, i.method, i.started_at, v.brand, v.model, r.item,
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
        s.report_no, s.station_id, s.line_id, s.method, s.started_at,
        avg(ln((s.of_limit + 2e-2) / nullif(m.usual + 2e-2, 0e0))) as residual
    from shares as s
    join model_items as m on m.brand = s.brand and m.model = s.model and m.method = s.method and m.item = s.item
    join own_parts as o
        on o.brand = s.brand and o.model = s.model and o.method = s.method and o.item = s.item and o.line_id = s.line_id
    -- A model that is measured mostly on this line cannot be its own measure.
    where s.of_limit >= 0 and m.usual is not null
        and m.tests - o.tests >= :min_model_tests and 2 * o.tests <= m.tests
    group by s.report_no, s.station_id, s.line_id, s.method, s.started_at
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
usual_tests as (
    select method, median(residual) as usual from residuals group by method
),
test_spread as (
    -- Cars of one model differ by half their level at least.
    select u.method, u.usual, greatest(5e-1, 1.4826e0 * median(abs(r.residual - u.usual))) as unit
    from usual_tests as u
    join residuals as r on r.method = u.method
    group by u.method, u.usual
),
steps as (
    -- No single clean car counts for more than three; a third of the scatter is allowed each time.
    select
        r.line_id, r.method, r.started_at, r.residual - t.usual as deviation,
        row_number() over (partition by r.line_id, r.method order by r.started_at nulls last, r.report_no nulls last) as place,
        sum(greatest(-3e0, least(3e0, (t.usual - r.residual) / nullif(t.unit, 0e0))) - 35e-2) over (
            partition by r.line_id, r.method order by r.started_at nulls last, r.report_no nulls last
        ) as height
    from residuals as r
    join test_spread as t on t.method = r.method
),
lows as (
    select *, least(0e0, min(height) over (partition by line_id, method order by place nulls last)) as low from steps
),
charts as (
    -- The cumulative sum that is set back to nought whenever it would fall below it.
    select
        line_id, method, place, height - low as cusum,
        max(case when height <= low then place else 0 end) over (partition by line_id, method order by place nulls last)
            as set_back
    from lows
),
peaks as (
    select line_id, method, max(cusum) as cusum, max_by(place, cusum) as last_place, max_by(set_back, cusum) as set_back
    from charts
    group by line_id, method
),
runs as (
    select
        p.line_id, p.method,
        max(p.cusum) as cusum,
        min(s.started_at) as since,
        max(s.started_at) as until,
        count(*) as run_tests,
        1e2 * exp(median(s.deviation)) as run_level_pct
    from peaks as p
    join steps as s
        on s.line_id = p.line_id and s.method = p.method and s.place > p.set_back and s.place <= p.last_place
    group by p.line_id, p.method
),
judged as (
    select
        l.*, s.lines, r.cusum, r.since, r.until, r.run_tests, r.run_level_pct,
        1e2 * exp(l.shift - s.middle_shift) as level_pct,
        -- Lines never agree better than two per cent.
        (l.shift - s.middle_shift) / nullif(greatest(s.unit, 2e-2), 0e0) as robust_z
    from lines as l
    join spread as s on s.method = l.method
    join runs as r on r.line_id = l.line_id and r.method = l.method
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
    robust_z,
    since,
    until,
    run_tests,
    run_level_pct,
    cusum
from judged
where robust_z <= -1 * :min_robust_z and level_pct <= :max_level_pct
    -- A line that reads low for a part of the time only.
    or cusum >= :min_cusum and run_tests >= :min_line_tests and run_level_pct <= :max_level_pct
