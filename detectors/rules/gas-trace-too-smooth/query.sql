-- A gas analyser never stands still: its readings bend a little every second. A curve without these bends was not measured.
with measured as (
    select
        i.report_no, i.station_id, i.line_id, i.plate, i.method, i.overall_result, i.started_at, i.ended_at,
        f.co2_second_difference as bend
    from inspections as i
    join features as f on f.report_no = i.report_no
    where f.co2_second_difference is not null and i.line_id is not null
),
lines_counted as (
    -- The same analyser under the same method is the measure: averaging firmware smoothes all of its tests.
    select line_id, method, count(*) as line_tests, median(bend) as usual_bend
    from measured
    group by line_id, method
)
select
    'inspection' as subject_kind,
    m.report_no as subject_id,
    '' as related,
    m.started_at as occurred_from,
    m.ended_at as occurred_to,
    m.plate,
    m.line_id,
    m.method,
    m.overall_result,
    m.bend,
    l.usual_bend,
    1e2 * m.bend / nullif(l.usual_bend, 0e0) as ratio_pct,
    l.line_tests
from measured as m
join lines_counted as l on l.line_id = m.line_id and l.method = m.method
where l.line_tests >= :min_line_tests and 1e2 * m.bend <= :max_ratio_pct * l.usual_bend and l.usual_bend > 0
