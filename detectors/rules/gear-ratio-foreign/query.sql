-- Engine speed per road speed is cut in steel: a car of another model turns its engine at another speed.
with driven as (
    select
        i.report_no, i.station_id, i.plate, i.method, i.exhaust_result, i.started_at, i.ended_at,
        v.brand, v.model, coalesce(v.gearbox, 'automatic') as gearbox,
        f.rpm_per_kmh_top as ratio, f.steady_seconds, f.idle_rpm,
        -- Equal ratios fall into the same step or the next: tyres and slip shift them by two per cent.
        cast(floor(1e2 * ln(f.rpm_per_kmh_top) / nullif(:step_pct, 0e0)) as bigint) as ratio_step
    from features as f
    join inspections as i on i.report_no = f.report_no
    join vehicles as v on v.vin = i.vin
    where f.rpm_per_kmh_top > 0 and f.steady_seconds >= :min_steady_seconds and f.rpm_per_kmh_top_spread <= 2e-2
        and i.exhaust_result in ('pass', 'fail')
),
steps as (
    select brand, model, method, station_id, ratio_step, count(*) as tests
    from driven
    group by brand, model, method, station_id, ratio_step
),
station_totals as (
    select brand, model, method, station_id, sum(tests) as tests from steps group by brand, model, method, station_id
),
totals as (
    select brand, model, method, sum(tests) as tests from station_totals group by brand, model, method
),
near as (
    select c.brand, c.model, c.method, c.station_id, c.ratio_step, sum(p.tests) as tests
    from steps as c
    join steps as p
        on p.brand = c.brand and p.model = c.model and p.method = c.method and p.station_id <> c.station_id
        and p.ratio_step between c.ratio_step - 2 and c.ratio_step + 2
    group by c.brand, c.model, c.method, c.station_id, c.ratio_step
),
placed as (
    select
        s.brand, s.model, s.method, s.station_id, s.ratio_step, s.tests,
        t.tests - o.tests as peers,
        coalesce(n.tests, 0) as near_peers,
        t.tests - o.tests >= :min_peers and 1e2 * coalesce(n.tests, 0) <= :max_near_pct * (t.tests - o.tests) as alone
    from steps as s
    join totals as t on t.brand = s.brand and t.model = s.model and t.method = s.method
    join station_totals as o
        on o.brand = s.brand and o.model = s.model and o.method = s.method and o.station_id = s.station_id
    left join near as n
        on n.brand = s.brand and n.model = s.model and n.method = s.method and n.station_id = s.station_id
        and n.ratio_step = s.ratio_step
),
scattered_models as (
    -- Where many stand alone, the model code hides several gearboxes, or drivers choose the gear.
    select brand, model, method
    from placed
    group by brand, model, method
    having 1e2 * coalesce(sum(tests) filter (where alone), 0) > :max_alone_pct * sum(tests)
),
suspects as (
    select d.*, p.peers, p.near_peers
    from driven as d
    join placed as p
        on p.brand = d.brand and p.model = d.model and p.method = d.method and p.station_id = d.station_id
        and p.ratio_step = d.ratio_step
    left join scattered_models as m on m.brand = d.brand and m.model = d.model and m.method = d.method
    where p.alone and m.brand is null and d.exhaust_result = 'pass'
),
peers_of_suspects as (
    select
        s.report_no,
        median(p.ratio) as peer_ratio,
        median(p.idle_rpm) as peer_idle_rpm,
        count(p.idle_rpm) as idle_peers
    from suspects as s
    join driven as p on p.brand = s.brand and p.model = s.model and p.method = s.method and p.station_id <> s.station_id
    group by s.report_no
),
compared as (
    select
        s.*, q.peer_ratio,
        case when q.idle_peers >= :min_peers then q.peer_idle_rpm end as peer_idle_rpm,
        coalesce(q.idle_peers >= :min_peers
            and 1e2 * abs(s.idle_rpm - q.peer_idle_rpm) >= :min_idle_pct * q.peer_idle_rpm, false) as idle_differs
    from suspects as s
    join peers_of_suspects as q on q.report_no = s.report_no
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    brand,
    model,
    gearbox,
    method,
    steady_seconds,
    ratio,
    peer_ratio,
    1e2 * (ratio - peer_ratio) / nullif(peer_ratio, 0e0) as ratio_off_pct,
    peers,
    near_peers,
    idle_rpm,
    peer_idle_rpm,
    case
        when gearbox = 'manual' and idle_differs and 1e2 * abs(ratio - peer_ratio) < :max_gear_off_pct * peer_ratio then 'gear_and_idle'
        when gearbox = 'manual' and idle_differs then 'other_gear_and_idle'
        when gearbox = 'manual' then 'gear'
        else 'automatic_and_idle'
    end as grade
from compared
-- A larger distance may be the next gear of the same box, unless the engine idles differently too.
where idle_differs or (gearbox = 'manual' and 1e2 * abs(ratio - peer_ratio) < :max_gear_off_pct * peer_ratio)
