-- Measured values never come again to the last digit, all of them, on other days.
with values_of_kind as (
    select kind, measured, count(*) as times from equipment_checks where measured is not null group by kind, measured
),
telling_kinds as (
    -- A kind whose commonest value stands in every second row tells nothing.
    select kind
    from values_of_kind
    group by kind
    having 1e2 * max(times) <= :max_commonest_pct * sum(times)
),
morning_values as (
    -- The last passed check of each kind and day counts: a failed one is repeated.
    select
        c.line_id, date_trunc('day', c.started_at) as day, c.kind,
        max_by(c.measured, c.started_at) as measured,
        min(seconds_between(c.started_at, c.ended_at)) as seconds
    from equipment_checks as c
    join telling_kinds as k on k.kind = c.kind
    where c.result = 'pass' and c.measured is not null
    group by c.line_id, date_trunc('day', c.started_at), c.kind
),
mornings as (
    select
        line_id, day, count(*) as kinds, sum(seconds) as seconds,
        array_join(array_sort(array_agg(kind || '=' || cast(measured as string))), ';') as figures
    from morning_values
    group by line_id, day
),
line_mornings as (
    select line_id, count(*) as days, median(seconds) as usual_seconds from mornings group by line_id
),
repeated as (
    select
        line_id, figures, min(kinds) as kinds, count(*) as equal_days, min(day) as first_day, max(day) as last_day,
        min(seconds) as least_seconds
    from mornings
    where kinds >= :min_kinds
    group by line_id, figures
    having count(*) >= :min_equal_days
),
names as (
    select line_id, min(station_id) as station_id from inspections where line_id is not null group by line_id
)
select
    'station' as subject_kind,
    n.station_id as subject_id,
    '' as related,
    r.first_day as occurred_from,
    r.last_day as occurred_to,
    r.line_id,
    r.kinds,
    r.equal_days,
    r.first_day,
    r.last_day,
    l.days,
    r.least_seconds,
    replace(replace(replace(replace(replace(replace(replace(replace(
        r.figures, 'coast_down', '加载滑行'), 'leak', '泄漏'), 'zero', '零点'), 'span_low', '低标气'),
        'hc_residue', 'HC残留'), 'flow_o2', '流量计O₂'), 'smoke_filter', '滤光片'), 'weather', '环境') as figures
from repeated as r
join names as n on n.line_id = r.line_id
join line_mornings as l on l.line_id = r.line_id
-- Over a whole year chance alone brings some days together.
where 1e2 * r.equal_days >= :min_share_pct * l.days
