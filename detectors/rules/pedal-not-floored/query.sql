-- Smoke comes with full load: lug-down and free acceleration ask for the pedal on the floor, and the vehicle itself reports its pedal.
with measured as (
    select
        i.report_no, i.station_id, i.plate, i.method, i.exhaust_result, i.started_at, i.ended_at,
        i.declared_rated_speed_rpm as rated_rpm,
        v.brand, v.model,
        f.points_throttle_pct as throttle_pct,
        f.points_load_pct as load_pct,
        1e2 * f.load_max_rated_ratio as power_pct,
        f.rpm_max,
        coalesce(o.mil_on, false) or coalesce(o.dtc_count, 0) > 0 as has_codes
    from inspections as i
    join features as f on f.report_no = i.report_no
    join vehicles as v on v.vin = i.vin
    left join obd_checks as o on o.report_no = i.report_no
    where i.method in ('lugdown', 'free_acceleration') and i.exhaust_result in ('pass', 'fail')
),
lugdowns as (
    select * from measured where method = 'lugdown' and power_pct is not null
),
models as (
    select brand, model, median(throttle_pct) as throttle_pct, median(power_pct) as power_pct
    from lugdowns
    group by brand, model
),
candidates as (
    select l.*
    from lugdowns as l
    join models as m on m.brand = l.brand and m.model = l.model
    where l.throttle_pct <= :max_throttle_share * m.throttle_pct
        or (l.throttle_pct is null and l.power_pct <= :max_lonely_power_share * m.power_pct)
),
-- The own station does not vouch for itself.
peers as (
    select
        c.report_no,
        count(p.throttle_pct) as throttle_peers,
        median(p.throttle_pct) as peer_throttle_pct,
        count(*) as power_peers,
        median(p.power_pct) as peer_power_pct,
        count(*) filter (where p.throttle_pct <= :max_throttle_share * m.throttle_pct) as low_peers
    from candidates as c
    join lugdowns as p on p.brand = c.brand and p.model = c.model and p.station_id <> c.station_id
    join models as m on m.brand = c.brand and m.model = c.model
    group by c.report_no
),
pressed as (
    select
        c.*, p.throttle_peers, p.peer_throttle_pct, p.power_peers, p.peer_power_pct,
        c.throttle_pct / nullif(p.peer_throttle_pct, 0e0) as throttle_share,
        c.power_pct / nullif(p.peer_power_pct, 0e0) as power_share,
        -- Where the model's readings differ among themselves, the reading is not the pedal.
        p.throttle_peers >= :min_peers and 1e1 * p.low_peers <= p.throttle_peers as readable
    from candidates as c
    join peers as p on p.report_no = c.report_no
    where p.power_peers >= :min_peers
),
lugdown_graded as (
    select
        *,
        case
            when readable and throttle_share <= :max_throttle_share and has_codes then 'derated'
            when readable and throttle_share <= :max_throttle_share and exhaust_result = 'fail' then 'not_passed'
            when readable and throttle_share <= :max_throttle_share and power_share <= :max_power_share then 'pedal_and_power'
            when readable and throttle_share <= :max_throttle_share then 'pedal_only'
            when throttle_pct is null and exhaust_result = 'pass' and power_share <= :max_lonely_power_share then 'power_only'
        end as grade
    from pressed
),
weak_strokes as (
    select m.*
    from measured as m
    join rule_breaches as b on b.report_no = m.report_no and b.rule = 'strokes'
    where m.method = 'free_acceleration'
),
strokes_graded as (
    -- A model whose engine is held back in neutral cannot reach it at any station.
    select w.*, 'not_governed' as grade
    from weak_strokes as w
    where w.exhaust_result = 'pass' and w.rpm_max <= :max_governed_share * w.rated_rpm
        and not exists (
            select 1 from weak_strokes as o
            where o.brand = w.brand and o.model = w.model and o.station_id <> w.station_id
        )
),
found as (
    select
        report_no, plate, method, brand, model, exhaust_result, started_at, ended_at,
        throttle_pct, peer_throttle_pct, load_pct, power_pct, peer_power_pct, throttle_peers, power_peers, rpm_max, rated_rpm, grade
    from lugdown_graded
    where grade is not null
    union all
    select
        report_no, plate, method, brand, model, exhaust_result, started_at, ended_at,
        null, null, null, null, null, null, null, rpm_max, rated_rpm, grade
    from strokes_graded
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    method,
    brand,
    model,
    exhaust_result,
    throttle_pct,
    peer_throttle_pct,
    throttle_peers,
    load_pct,
    power_pct,
    peer_power_pct,
    power_peers,
    rpm_max,
    rated_rpm,
    grade
from found
