-- Nobody changes the spark plugs of a diesel engine.
with repaired_cars as (
    select
        r.repair_id, r.shop_id, r.plate, r.items, r.received_at, r.settled_at, r.certificate_no, r.failed_report_no,
        v.brand, v.model, v.fuel, i.method,
        case
            when v.fuel = 'diesel' and i.method in ('lugdown', 'free_acceleration') then 'compression'
            when v.fuel in ('petrol', 'hybrid_petrol') and i.method in ('asm', 'vmas', 'two_speed_idle') then 'spark'
        end as ignition
    from repairs as r
    join vehicles as v on v.vin = r.vin
    -- The bench that was used confirms the fuel that is registered.
    join inspections as i on i.report_no = r.failed_report_no and i.vin = r.vin
    where r.items is not null
),
unfit_repairs as (
    select *,
        case ignition
            when 'compression' then regexp_extract(items, '(火花塞|点火线圈|三元催化|炭罐|碳罐)', 0)
            when 'spark' then regexp_extract(items, '(尿素|SCR|校泵|喷油泵|DPF|预热塞)', 0)
        end as unfit
    from repaired_cars
    where ignition is not null
),
shop_counts as (
    select shop_id, count(*) as shop_unfit_repairs from unfit_repairs where unfit <> '' group by shop_id
)
select
    'repair' as subject_kind,
    u.repair_id as subject_id,
    'inspection:' || u.failed_report_no as related,
    u.received_at as occurred_from,
    u.settled_at as occurred_to,
    coalesce(n.name, u.shop_id) as shop_name,
    u.plate,
    u.brand,
    u.model,
    u.fuel,
    u.method,
    u.items,
    u.unfit,
    u.certificate_no,
    u.failed_report_no,
    c.shop_unfit_repairs,
    case when c.shop_unfit_repairs >= :many_repairs then 'repeated' else 'single' end as grade
from unfit_repairs as u
join shop_counts as c on c.shop_id = u.shop_id
left join shops as n on n.shop_id = u.shop_id
where u.unfit <> ''
