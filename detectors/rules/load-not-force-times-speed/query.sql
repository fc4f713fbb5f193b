-- Power is force times speed; a power that was typed does not know the force.
with measured as (
    select
        i.report_no, i.line_id, i.plate, i.method, i.started_at, i.ended_at,
        f.load_mismatch_mean_kw, f.load_mismatch_max_kw, f.load_max_kw
    from features as f
    join inspections as i on i.report_no = f.report_no
    where f.load_mismatch_mean_kw is not null and f.trace_rows >= :min_rows
),
lines_usual as (
    -- Where the recorded power holds the parasitic loss too, every test of the line differs.
    select line_id, count(*) as tests, median(load_mismatch_mean_kw) as usual_kw from measured group by line_id
)
select
    'inspection' as subject_kind,
    m.report_no as subject_id,
    '' as related,
    m.started_at as occurred_from,
    m.ended_at as occurred_to,
    m.plate,
    m.method,
    m.line_id,
    m.load_mismatch_mean_kw as mean_kw,
    m.load_mismatch_max_kw as largest_kw,
    m.load_max_kw as power_kw,
    u.usual_kw,
    u.tests as line_tests
from measured as m
join lines_usual as u on u.line_id = m.line_id
where u.tests >= :min_line_tests and u.usual_kw <= :max_usual_kw
    and m.load_mismatch_mean_kw >= :min_mismatch_kw
