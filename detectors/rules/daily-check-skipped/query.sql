-- Before the first car of the day the equipment is checked; a line that checks as a rule and on some day did not, measured with
-- equipment that nobody had looked at.
with method_checks as (
    -- Standards sheet §4.7: which daily checks stand behind which method.
    select * from (values
        ('two_speed_idle', 'leak'), ('two_speed_idle', 'zero'), ('two_speed_idle', 'span_low'),
        ('two_speed_idle', 'hc_residue'), ('two_speed_idle', 'weather'),
        ('asm', 'coast_down'), ('asm', 'leak'), ('asm', 'zero'), ('asm', 'span_low'), ('asm', 'hc_residue'), ('asm', 'weather'),
        ('vmas', 'coast_down'), ('vmas', 'leak'), ('vmas', 'zero'), ('vmas', 'span_low'), ('vmas', 'hc_residue'),
        ('vmas', 'flow_o2'), ('vmas', 'weather'),
        ('lugdown', 'coast_down'), ('lugdown', 'smoke_filter'), ('lugdown', 'zero'), ('lugdown', 'span_low'), ('lugdown', 'weather'),
        ('free_acceleration', 'smoke_filter'), ('free_acceleration', 'weather')
    ) as m(method, kind)
),
tests as (
    select report_no, station_id, line_id, plate, method, exhaust_result, started_at, ended_at, date_trunc('day', started_at) as day
    from inspections
    where exhaust_result in ('pass', 'fail', 'aborted', 'invalid')
),
checks as (
    select line_id, kind, result, started_at, date_trunc('day', started_at) as day
    from equipment_checks
),
line_days as (
    select line_id, day, count(*) as tests from tests group by line_id, day
),
line_habits as (
    select line_id, count(*) as days from line_days group by line_id
),
kind_days as (
    select distinct c.line_id, c.kind, c.day
    from checks as c
    join line_days as d on d.line_id = c.line_id and d.day = c.day
),
line_kinds as (
    -- A line that sends a check on some days can send it; what it hardly ever sends is not enough data.
    select k.line_id, k.kind, count(*) as days_done, h.days, min(k.day) as first_day, max(k.day) as last_day
    from kind_days as k
    join line_habits as h on h.line_id = k.line_id
    where h.days >= :min_days
    group by k.line_id, k.kind, h.days
    having 1e2 * count(*) >= :min_habit_pct * h.days
),
station_days as (
    -- Nothing at all from the whole station on a day is a lost upload as likely as a lazy morning.
    select l.station_id, c.day, count(distinct c.line_id) as checking_lines
    from checks as c
    join (select distinct station_id, line_id from tests) as l on l.line_id = c.line_id
    group by l.station_id, c.day
),
owed as (
    select t.report_no, t.line_id, t.day, t.started_at, k.kind, k.days_done, k.days
    from tests as t
    join method_checks as m on m.method = t.method
    join line_kinds as k on k.line_id = t.line_id and k.kind = m.kind
    where t.exhaust_result = 'pass' and t.day >= k.first_day and t.day <= k.last_day
),
last_checks as (
    -- The last check of each kind before the test, on the same day.
    select
        o.report_no, o.kind, o.days_done, o.days,
        count(c.kind) as checks_before,
        max_by(c.result, c.started_at) as last_result
    from owed as o
    left join checks as c on c.line_id = o.line_id and c.kind = o.kind and c.day = o.day and c.started_at <= o.started_at
    group by o.report_no, o.kind, o.days_done, o.days
),
unchecked as (
    select
        report_no,
        count(*) as owed_kinds,
        count(*) filter (where checks_before = 0) as missing_kinds,
        count(*) filter (where last_result = 'fail') as failed_kinds,
        array_join(array_sort(array_agg(kind) filter (where checks_before = 0 or last_result = 'fail')), '、') as kinds,
        min(days_done) as days_done,
        min(days) as days
    from last_checks
    group by report_no
),
line_day_checks as (
    select line_id, day, count(*) as checks from checks group by line_id, day
)
select
    'inspection' as subject_kind,
    t.report_no as subject_id,
    '' as related,
    t.started_at as occurred_from,
    t.ended_at as occurred_to,
    t.plate,
    t.line_id,
    t.method,
    t.started_at as test_start,
    u.owed_kinds,
    u.missing_kinds,
    u.failed_kinds,
    replace(replace(replace(replace(replace(replace(replace(replace(
        u.kinds, 'coast_down', '加载滑行'), 'leak', '泄漏检查'), 'zero', '零点检查'), 'span_low', '低标气检查'),
        'hc_residue', 'HC残留'), 'flow_o2', '流量计O₂'), 'smoke_filter', '烟度计滤光片'), 'weather', '环境参数') as kind_names,
    u.days,
    u.days_done,
    d.tests as day_tests,
    coalesce(s.checking_lines, 0) as checking_lines,
    case
        when u.failed_kinds > 0 then 'failed'
        when coalesce(s.checking_lines, 0) = 0 then 'station_silent'
        when 1e2 * u.days_done < :min_regular_pct * u.days then 'irregular'
        when u.missing_kinds < u.owed_kinds then 'some'
        when c.checks > 0 then 'late'
        else 'none'
    end as grade
from unchecked as u
join tests as t on t.report_no = u.report_no
join line_days as d on d.line_id = t.line_id and d.day = t.day
left join station_days as s on s.station_id = t.station_id and s.day = t.day
left join line_day_checks as c on c.line_id = t.line_id and c.day = t.day
where u.missing_kinds > 0 or u.failed_kinds > 0
