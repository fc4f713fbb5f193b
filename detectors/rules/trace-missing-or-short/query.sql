-- A tailpipe test with a verdict leaves a trace, and the trace lasts as long as the method takes.
with judged_tests as (
    select
        i.report_no, i.station_id, i.line_id, i.plate, i.method, i.started_at, i.ended_at, i.exhaust_result,
        date_trunc('day', i.started_at) as day,
        coalesce(f.trace_rows, 0) as trace_rows,
        coalesce(f.trace_seconds, 0) as trace_seconds,
        f.trace_expected_s,
        coalesce(f.trace_short_by_s, 0) as short_by_seconds,
        coalesce(f.trace_missing_phases, '') as missing_phases,
        seconds_between(i.started_at, i.ended_at) as test_seconds
    from inspections as i
    left join features as f on f.report_no = i.report_no
    -- Aborted, invalid and exempt tests owe no full trace; neither does a car that failed before the tailpipe test.
    where i.exhaust_result in ('pass', 'fail')
),
stations_with_traces as (
    select
        station_id,
        min(day) as first_day,
        max(day) as last_day,
        count(*) as traced_tests
    from judged_tests
    where trace_rows > 0
    group by station_id
),
line_days as (
    select
        line_id, day,
        count(*) as day_tests,
        count(*) filter (where trace_rows = 0) as day_missing,
        count(*) filter (where trace_rows = 0 and exhaust_result = 'fail') as day_missing_failed
    from judged_tests
    group by line_id, day
),
suspects as (
    select
        t.*, d.day_tests, d.day_missing,
        case
            when t.trace_rows = 0 and d.day_missing = d.day_tests and d.day_tests >= :min_tests_of_lost_day then 'whole_day'
            when t.trace_rows = 0 then 'missing'
            when t.short_by_seconds >= :min_short_seconds then 'short'
            when t.missing_phases <> '' then 'phase_missing'
            when t.trace_seconds - t.test_seconds >= :min_surplus_seconds then 'longer_than_test'
        end as grade
    from judged_tests as t
    join stations_with_traces as s on s.station_id = t.station_id
    join line_days as d on d.line_id = t.line_id and d.day = t.day
    where t.exhaust_result = 'pass'
        and s.traced_tests >= :min_traced_tests
        and t.day >= s.first_day and t.day <= s.last_day
        -- A lost upload hits failed tests too; a test that never was is a passed one.
        and not (t.trace_rows = 0 and d.day_missing_failed > 0)
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    method,
    test_seconds,
    trace_rows,
    trace_seconds,
    trace_expected_s as expected_seconds,
    short_by_seconds,
    missing_phases,
    day_tests,
    day_missing,
    grade,
    grade as what
from suspects
where grade is not null
