-- Every morning check lets gas out of a bottle. A bottle that serves far more checks than anybody else's was not opened for them.
with checks as (
    select l.station_id, e.kind, e.started_at
    from equipment_checks as e
    join lines as l on l.line_id = e.line_id
    where e.kind in ('zero', 'span_low')
),
window_of_data as (
    select min(started_at) as first_at, max(started_at) as last_at from checks
),
check_rates as (
    -- Bottles outlast the data: what a station does a day within it stands for the days before.
    select
        c.station_id, c.kind,
        count(*) as checks,
        count(*) / nullif(seconds_between(min(w.first_at), min(w.last_at)) / 864e2, 0e0) as checks_a_day
    from checks as c
    cross join window_of_data as w
    group by c.station_id, c.kind
    having count(*) >= :min_checks
),
bottles as (
    select
        b.station_id, b.lot, b.volume_l, b.emptied_on,
        case b.kind when 'zero_gas' then 'zero' else 'span_low' end as kind,
        -- A bottle still in use has lasted at least until the last check.
        seconds_between(cast(b.opened_on as timestamp), least(coalesce(cast(b.emptied_on as timestamp), w.last_at), w.last_at))
            / 864e2 as days_open
    from consumables as b
    cross join window_of_data as w
    where b.kind in ('zero_gas', 'span_low') and b.volume_l > 0 and cast(b.opened_on as timestamp) < w.last_at
),
station_gases as (
    select
        b.station_id, b.kind, min(r.checks_a_day) as checks_a_day,
        count(*) as bottles,
        -- The one in use counts only when it has already lasted longer than those used up.
        greatest(
            coalesce(avg(b.days_open / nullif(b.volume_l, 0e0)) filter (where b.emptied_on is not null), 0e0),
            coalesce(max(b.days_open / nullif(b.volume_l, 0e0)) filter (where b.emptied_on is null), 0e0)
        ) * min(r.checks_a_day) as checks_a_litre,
        max(b.days_open) as longest_days,
        count(*) filter (where b.emptied_on is not null) as emptied
    from bottles as b
    join check_rates as r on r.station_id = b.station_id and r.kind = b.kind
    group by b.station_id, b.kind
),
usual as (
    select kind, count(*) as peers, median(ln(checks_a_litre)) as usual_log
    from station_gases
    where checks_a_litre > 0
    group by kind
),
deviations as (
    select s.*, u.peers, u.usual_log, ln(s.checks_a_litre) - u.usual_log as excess
    from station_gases as s
    join usual as u on u.kind = s.kind
    where s.checks_a_litre > 0
),
spreads as (
    select kind, 1.4826e0 * median(abs(excess)) as spread from deviations group by kind
),
measured as (
    select
        d.*, exp(d.usual_log) as usual_checks, exp(d.excess) as ratio,
        -- Peers alike to the last bottle would make every station stand out.
        d.excess / nullif(greatest(p.spread, 1e-1), 0e0) as z
    from deviations as d
    join spreads as p on p.kind = d.kind
),
stations_measured as (
    select
        station_id,
        count(*) as gases,
        min(ratio) as ratio,
        min(z) as z,
        min(peers) - 1 as peers,
        min_by(checks_a_litre, ratio) as checks_a_litre,
        min_by(usual_checks, ratio) as usual_checks,
        min_by(checks_a_day, ratio) as checks_a_day,
        max(longest_days) as longest_days,
        sum(bottles) as bottles
    from measured
    group by station_id
)
select
    'station' as subject_kind,
    s.station_id as subject_id,
    '' as related,
    w.first_at as occurred_from,
    w.last_at as occurred_to,
    s.station_id,
    s.gases,
    s.bottles,
    s.longest_days,
    s.checks_a_day,
    s.checks_a_litre,
    s.usual_checks,
    s.ratio,
    s.z,
    s.peers
from stations_measured as s
cross join window_of_data as w
-- Zero and span gas must agree: one forgotten entry of a bottle is no habit.
where s.gases = 2 and s.peers >= :min_peers and s.ratio >= :min_ratio and s.z >= :min_z
