-- A list to look through, nothing more: of a thousand passed tests of one kind one is always the cleanest.
with shares as (
    select
        i.report_no, i.plate, i.station_id, i.line_id, i.method, i.started_at, i.ended_at, v.fuel, v.emission_stage, r.item,
        r.value / nullif(try_cast(r.limit as double), 0e0) as of_limit
    from inspections as i
    join vehicles as v on v.vin = i.vin
    join results as r on r.report_no = i.report_no
    -- Most honest outliers are broken cars, and those fail.
    where i.exhaust_result = 'pass' and r.value >= 0 and v.fuel is not null and v.emission_stage is not null
        and r.item not in ('lambda', 'max_power_kw', 'max_power_speed_kmh', 'smoke_1', 'smoke_2', 'smoke_3')
),
tails as (
    -- Equal readings share the largest tail: the many zeros of clean cars are no surprise.
    select
        report_no, plate, station_id, line_id, method, started_at, ended_at, fuel, emission_stage, of_limit,
        1e0 * count(*) over (partition by method, fuel, emission_stage, item order by of_limit nulls last)
            / nullif(count(*) over (partition by method, fuel, emission_stage, item), 0) as tail
    from shares
    where of_limit is not null
),
surprises as (
    select
        report_no, plate, station_id, line_id, method, started_at, ended_at, fuel, emission_stage,
        count(*) as items,
        max(1e2 * of_limit) as worst_pct,
        -1e0 * sum(ln(tail)) as surprise
    from tails
    group by report_no, plate, station_id, line_id, method, started_at, ended_at, fuel, emission_stage
),
ranked as (
    select
        *,
        count(*) over (partition by method, fuel, emission_stage) as peers,
        count(*) over (partition by method, fuel, emission_stage order by surprise desc nulls last) as place
    from surprises
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    station_id,
    method,
    fuel,
    emission_stage,
    items,
    worst_pct,
    peers,
    place,
    surprise
from ranked
where 1e2 * place <= :share_pct * peers
