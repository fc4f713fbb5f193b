-- The lug-down test asks for 40 % of the rated power that was entered: whoever enters less asks for less.
with full_load_tests as (
    select
        i.report_no, i.station_id, i.plate, i.started_at, i.ended_at, i.exhaust_result,
        v.brand, v.model,
        i.declared_rated_power_kw as declared_kw,
        v.rated_power_kw as registered_kw
    from inspections as i
    join vehicles as v on v.vin = i.vin
    where i.method = 'lugdown' and i.declared_rated_power_kw > 0
),
registered_models as (
    select brand, model, median(rated_power_kw) as usual_kw
    from vehicles
    where rated_power_kw > 0
    group by brand, model
),
candidates as (
    select t.*
    from full_load_tests as t
    join registered_models as m on m.brand = t.brand and m.model = t.model
    where t.exhaust_result = 'pass'
        and 1e2 * t.declared_kw <= (1e2 - :min_understated_pct) * greatest(coalesce(t.registered_kw, 0), m.usual_kw)
),
peer_tests as (
    -- What other stations enter for the same model; the own station does not vouch for itself.
    select c.report_no, p.declared_kw
    from candidates as c
    join full_load_tests as p on p.brand = c.brand and p.model = c.model and p.station_id <> c.station_id
),
peer_medians as (
    select report_no, count(*) as peers, median(declared_kw) as peer_kw from peer_tests group by report_no
),
peers as (
    select
        m.report_no, m.peers, m.peer_kw,
        count(*) filter (where abs(p.declared_kw - m.peer_kw) <= 3e-2 * m.peer_kw) as alike
    from peer_medians as m
    join peer_tests as p on p.report_no = m.report_no
    group by m.report_no, m.peers, m.peer_kw
),
referred as (
    select
        c.*,
        coalesce(p.peers, 0) as peers,
        p.peer_kw,
        coalesce(p.peers, 0) >= :min_peers and 1e1 * p.alike >= 9 * p.peers as agreed,
        -- A model code may stand for several engines: only when the others agree do they decide, else the register.
        case when p.peers >= :min_peers and 1e1 * p.alike >= 9 * p.peers then p.peer_kw else c.registered_kw end as real_kw
    from candidates as c
    left join peers as p on p.report_no = c.report_no
),
measured as (
    select
        r.*,
        w.value as wheel_kw,
        1e2 * (r.real_kw - r.declared_kw) / nullif(r.real_kw, 0e0) as understated_pct,
        cast(cast(floor(r.declared_kw) as bigint) as string) as declared_digits,
        cast(cast(floor(r.real_kw) as bigint) as string) as real_digits
    from referred as r
    left join results as w on w.report_no = r.report_no and w.item = 'max_power_kw'
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
    declared_kw,
    registered_kw,
    real_kw,
    understated_pct,
    peers,
    peer_kw,
    wheel_kw,
    1e2 * wheel_kw / nullif(declared_kw, 0e0) as wheel_share_pct,
    1e2 * wheel_kw / nullif(real_kw, 0e0) as real_share_pct,
    case
        when 1e2 * wheel_kw < :required_share_pct * real_kw then 'would_fail'
        -- 93 typed as 39, 162 as 126: the same digits in another order, and the test would have passed all the same.
        when length(declared_digits) = length(real_digits)
            and translate(declared_digits, real_digits, '') = '' and translate(real_digits, declared_digits, '') = ''
            then 'transposed'
        when 1e2 * wheel_kw >= :max_wheel_share_pct * declared_kw then 'wheel_over_rated'
        -- 1 PS is 0.7355 kW: a register kept in PS looks like this.
        when not agreed and declared_kw between 7.25e-1 * registered_kw and 7.46e-1 * registered_kw then 'horsepower'
        when not agreed then 'below_register'
        when declared_kw < 9.7e-1 * registered_kw then 'below_both'
        else 'below_model'
    end as grade
from measured
where understated_pct >= :min_understated_pct
