-- The dynamometer's load follows the reference mass that was entered: a lighter entry makes an easier test.
with loaded_tests as (
    select
        i.report_no, i.station_id, i.plate, i.method, i.exhaust_result, i.started_at, i.ended_at,
        v.brand, v.model,
        i.declared_reference_mass_kg as declared_kg,
        v.reference_mass_kg as registered_kg,
        1e2 * (v.reference_mass_kg - i.declared_reference_mass_kg) / nullif(v.reference_mass_kg, 0e0) as understated_pct
    from inspections as i
    join vehicles as v on v.vin = i.vin
    where i.method in ('asm', 'vmas') and i.declared_reference_mass_kg > 0 and v.reference_mass_kg > 0
),
suspects as (
    select * from loaded_tests where exhaust_result = 'pass' and understated_pct >= :min_understated_pct
),
peers as (
    -- Where other stations enter less than the register too, the register is wrong.
    select
        s.report_no,
        count(*) as peers,
        count(*) filter (where p.understated_pct >= :min_understated_pct) as low_peers
    from suspects as s
    join loaded_tests as p on p.brand = s.brand and p.model = s.model and p.station_id <> s.station_id
    group by s.report_no
)
select
    'inspection' as subject_kind,
    s.report_no as subject_id,
    '' as related,
    s.started_at as occurred_from,
    s.ended_at as occurred_to,
    s.plate,
    s.method,
    s.brand,
    s.model,
    s.declared_kg,
    s.registered_kg,
    s.understated_pct,
    coalesce(p.peers, 0) as peers,
    coalesce(p.low_peers, 0) as low_peers,
    -- Reference mass is kerb mass and 100 kg.
    case when abs(s.registered_kg - s.declared_kg - 1e2) <= 1e1 then 'kerb_mass' else 'below_register' end as grade
from suspects as s
left join peers as p on p.report_no = s.report_no
where not (coalesce(p.peers, 0) >= :min_peers and 1e2 * p.low_peers >= :max_low_peers_pct * p.peers)
