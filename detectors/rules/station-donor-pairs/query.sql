-- One donor for many customers: tests of different models shortly after each other are as alike as those of one car, more often than elsewhere.
with driven as (
    select
        i.report_no, i.station_id, i.method, i.vin, i.plate, i.started_at, i.ended_at, v.brand, v.model,
        -- An earlier test of the same window lies in the same slot or in the one before.
        floor(seconds_between(timestamp '2000-01-01 00:00:00', i.started_at) / nullif(6e1 * :window_minutes, 0e0)) as slot,
        f.rpm_per_kmh_top as ratio, f.idle_rpm, f.o2_mean_pct, f.co2_mean_pct, f.load_max_kw
    from inspections as i
    join vehicles as v on v.vin = i.vin
    join features as f on f.report_no = i.report_no
    where i.exhaust_result = 'pass' and f.rpm_per_kmh_top > 0 and f.co2_mean_pct > 0
        -- The speed-controlled methods without an idle phase leave too little to compare.
        and (i.method = 'vmas' and f.idle_rpm is not null and f.o2_mean_pct is not null or i.method = 'lugdown' and f.load_max_kw > 0)
),
slots as (
    select *, slot as near_slot from driven
    union all
    select *, slot + 1 as near_slot from driven
),
pairs as (
    select
        a.station_id, a.method, a.report_no, b.report_no as earlier_report_no, a.started_at, a.ended_at,
        b.started_at as earlier_started_at,
        case
            -- Idle speed and gearing are no matter of the gas analyser: its drift makes no twins.
            when 1e2 * abs(ln(a.ratio / nullif(b.ratio, 0e0))) > :max_ratio_pct
                or 1e2 * abs(ln(a.co2_mean_pct / nullif(b.co2_mean_pct, 0e0))) > :max_co2_pct then 0
            when a.method = 'vmas' and abs(a.idle_rpm - b.idle_rpm) <= :max_idle_rpm
                and abs(a.o2_mean_pct - b.o2_mean_pct) <= :max_o2_pct then 1
            when a.method = 'lugdown' and 1e2 * abs(ln(a.load_max_kw / nullif(b.load_max_kw, 0e0))) <= :max_power_pct then 1
            else 0
        end as alike
    from driven as a
    join slots as b
        on b.station_id = a.station_id and b.method = a.method and b.near_slot = a.slot and b.vin <> a.vin and b.plate <> a.plate
        -- Cars of one model are alike anyway: a fleet is no fraud.
        and (b.brand <> a.brand or b.model <> a.model)
        and (b.started_at < a.started_at or b.started_at = a.started_at and b.report_no < a.report_no)
    where seconds_between(b.started_at, a.started_at) <= 60 * :window_minutes
),
tests as (
    -- A row of four cars makes six pairs but only three new likenesses: those are what chance is asked about.
    select
        station_id, method, report_no,
        count(*) as pairs,
        max(alike) as alike,
        min(case when alike = 1 then earlier_started_at end) as occurred_from,
        max(case when alike = 1 then ended_at end) as occurred_to
    from pairs
    group by station_id, method, report_no
),
by_method as (
    select
        station_id, method,
        sum(pairs) as pairs,
        sum(alike) as alike,
        min(occurred_from) as occurred_from,
        max(occurred_to) as occurred_to
    from tests
    group by station_id, method
),
elsewhere as (
    -- The station never counts among its own measure.
    select
        *,
        sum(pairs) over (partition by method) - pairs as else_pairs,
        sum(alike) over (partition by method) - alike as else_alike
    from by_method
),
stations_judged as (
    select
        station_id,
        sum(pairs) as pairs,
        sum(alike) as alike,
        -- One more of each: no rate is zero for certain.
        sum(pairs * (else_alike + 1e0) / nullif(else_pairs + 2e0, 0e0)) as usual,
        min(occurred_from) as occurred_from,
        max(occurred_to) as occurred_to
    from elsewhere
    where else_pairs >= :least_else_pairs
    group by station_id
),
events as (
    select station_id, 'inspection:' || report_no as event from pairs where alike = 1
    union
    select station_id, 'inspection:' || earlier_report_no as event from pairs where alike = 1
),
related_events as (
    select station_id, array_join(array_sort(array_agg(event)), ';') as related
    from events
    group by station_id
)
select
    'station' as subject_kind,
    j.station_id as subject_id,
    coalesce(e.related, '') as related,
    j.occurred_from,
    j.occurred_to,
    coalesce(s.name, j.station_id) as station_name,
    j.alike,
    j.pairs,
    j.usual,
    greatest(:least_expected, :tolerated_ratio * j.usual) as expected,
    j.alike / nullif(j.usual, 0e0) as excess
from stations_judged as j
left join related_events as e on e.station_id = j.station_id
left join stations as s on s.station_id = j.station_id
