-- The weather in a report fits the tests before and after it on the same line, or it was not measured then.
with readings as (
    select
        report_no, station_id, line_id, plate, method, exhaust_result, started_at, ended_at,
        date_trunc('day', started_at) as day,
        temperature_c, humidity_pct, pressure_kpa
    from inspections
    where temperature_c is not null and humidity_pct is not null and pressure_kpa is not null
        and line_id is not null and exhaust_result is not null
),
neighboured as (
    select
        *,
        lag(started_at) over (partition by line_id, day order by started_at nulls last, report_no nulls last) as before_at,
        lag(temperature_c) over (partition by line_id, day order by started_at nulls last, report_no nulls last) as before_c,
        lag(humidity_pct) over (partition by line_id, day order by started_at nulls last, report_no nulls last) as before_pct,
        lag(pressure_kpa) over (partition by line_id, day order by started_at nulls last, report_no nulls last) as before_kpa,
        lead(started_at) over (partition by line_id, day order by started_at nulls last, report_no nulls last) as after_at,
        lead(temperature_c) over (partition by line_id, day order by started_at nulls last, report_no nulls last) as after_c,
        lead(humidity_pct) over (partition by line_id, day order by started_at nulls last, report_no nulls last) as after_pct,
        lead(pressure_kpa) over (partition by line_id, day order by started_at nulls last, report_no nulls last) as after_kpa
    from readings
),
odd as (
    -- Outside what lies between the neighbours, in two of three quantities: a box does not jump there and back.
    select
        *,
        greatest(least(before_c, after_c) - temperature_c, temperature_c - greatest(before_c, after_c), 0) as off_c,
        greatest(least(before_pct, after_pct) - humidity_pct, humidity_pct - greatest(before_pct, after_pct), 0) as off_pct,
        greatest(least(before_kpa, after_kpa) - pressure_kpa, pressure_kpa - greatest(before_kpa, after_kpa), 0) as off_kpa
    from neighboured
    where before_at is not null and after_at is not null
        and seconds_between(before_at, after_at) <= 60 * :max_span_minutes
),
jumps as (
    select * from odd
    where case when off_c >= :min_off_c then 1 else 0 end
        + case when off_pct >= :min_off_pct then 1 else 0 end
        + case when off_kpa >= :min_off_kpa then 1 else 0 end >= 2
),
sources as (
    -- Which other test of the station, not of the same hours, holds exactly these three figures?
    select
        j.report_no,
        min(s.report_no) as source_report_no,
        min(s.started_at) as source_start,
        count(*) as sources
    from jumps as j
    join readings as s
        on s.station_id = j.station_id and s.temperature_c = j.temperature_c and s.humidity_pct = j.humidity_pct
        and s.pressure_kpa = j.pressure_kpa
    where s.report_no <> j.report_no
    group by j.report_no
)
select
    'inspection' as subject_kind,
    j.report_no as subject_id,
    'inspection:' || s.source_report_no as related,
    j.started_at as occurred_from,
    j.ended_at as occurred_to,
    j.plate,
    j.line_id,
    j.started_at as test_start,
    j.temperature_c as temperature,
    j.humidity_pct as humidity,
    j.pressure_kpa as pressure,
    j.before_c,
    j.before_pct,
    j.before_kpa,
    j.after_c,
    j.after_pct,
    j.after_kpa,
    s.source_report_no,
    s.source_start,
    s.sources
from jumps as j
join sources as s on s.report_no = j.report_no
where j.exhaust_result = 'pass'
