-- A verdict that turns from fail to pass after the report was made was not measured: it was written.
with verdict_changes as (
    select
        row_key as report_no,
        count(*) filter (where column_name = 'exhaust_result') as exhaust_turned,
        count(*) filter (where column_name = 'overall_result') as overall_turned,
        count(*) filter (where column_name in ('appearance_result', 'obd_result')) as other_part_turned
    from row_changes
    where table_name = 'inspections' and old_value = 'fail' and new_value = 'pass'
        and column_name in ('appearance_result', 'obd_result', 'exhaust_result', 'overall_result')
    group by row_key
),
item_changes as (
    -- Verdicts and not limits say which side is good: the power has a floor, lambda a range.
    select
        r.report_no, r.item, v.old_value as old_verdict, v.new_value as new_verdict,
        try_cast(c.old_value as double) as old_value,
        try_cast(c.new_value as double) as new_value,
        try_cast(r.limit as double) as limit_value
    from row_changes as v
    join row_changes as c on c.table_name = 'results' and c.row_key = v.row_key and c.column_name = 'value'
    join results as r on v.row_key = r.report_no || ',' || r.item
    where v.table_name = 'results' and v.column_name = 'verdict'
),
bettered as (
    select
        report_no,
        count(*) as bettered_items,
        max_by(item, abs(old_value - new_value) / nullif(abs(old_value), 0e0)) as item,
        max_by(old_value, abs(old_value - new_value) / nullif(abs(old_value), 0e0)) as old_value,
        max_by(new_value, abs(old_value - new_value) / nullif(abs(old_value), 0e0)) as new_value,
        max_by(limit_value, abs(old_value - new_value) / nullif(abs(old_value), 0e0)) as limit_value
    from item_changes
    where old_verdict = 'fail' and new_verdict = 'pass'
    group by report_no
),
worsened as (
    -- A correction by an honest station goes either way.
    select report_no, count(*) as worsened_items
    from item_changes
    where old_verdict = 'pass' and new_verdict = 'fail'
    group by report_no
),
trace_says as (
    -- The trace cannot be corrected: which of the two figures does it give?
    select
        l.report_no,
        c.value as recomputed_value,
        case
            when c.value is null then 'trace_silent'
            when abs(l.new_value - c.value) <= c.tolerance then 'trace_gives_new'
            else 'trace_denies_new'
        end as trace_verdict
    from bettered as l
    left join recomputed_results as c on c.report_no = l.report_no and c.item = l.item
),
suspects as (
    select
        i.report_no, i.plate, i.method, i.started_at, i.ended_at, i.uploaded_at,
        seconds_between(i.ended_at, i.uploaded_at) / 36e2 as hours_later,
        l.item, l.old_value, l.new_value, l.limit_value, t.recomputed_value,
        coalesce(l.bettered_items, 0) as bettered_items,
        case
            when l.report_no is null then 'verdict_only'
            when t.trace_verdict = 'trace_denies_new' then 'against_trace'
            else 'value_and_verdict'
        end as grade
    from verdict_changes as v
    join inspections as i on i.report_no = v.report_no
    left join bettered as l on l.report_no = v.report_no
    left join worsened as u on u.report_no = v.report_no
    left join trace_says as t on t.report_no = v.report_no
    where v.overall_turned > 0 and i.overall_result = 'pass'
        and u.report_no is null
        -- The trace gives the new figure: the first report was the slip.
        and coalesce(t.trace_verdict, '') <> 'trace_gives_new'
        -- Papers or a connector that were brought later are a matter of the other parts of the test.
        and v.exhaust_turned > 0
        and seconds_between(i.ended_at, i.uploaded_at) >= 60 * :min_minutes_later
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    started_at as occurred_from,
    uploaded_at as occurred_to,
    plate,
    method,
    ended_at as test_end,
    uploaded_at as revised_at,
    hours_later,
    bettered_items,
    item,
    old_value,
    new_value,
    limit_value,
    recomputed_value,
    grade
from suspects
