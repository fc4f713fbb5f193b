-- One certificate, one car.
with certificates as (
    select
        repair_id, shop_id, vin, coalesce(plate, vin) as plate, received_at, settled_at, certified_at,
        upper(replace(trim(certificate_no), ' ', '')) as certificate_no
    from repairs
    where certificate_no is not null and vin is not null
),
numbered as (
    select * from certificates
    where translate(certificate_no, '0123456789', '') <> certificate_no
        and replace(certificate_no, left(certificate_no, 1), '') <> ''
),
within_shops as (
    select shop_id, certificate_no, count(distinct vin) as shop_cars from numbered group by shop_id, certificate_no
),
shared as (
    select
        certificate_no,
        count(distinct vin) as cars,
        count(distinct shop_id) as shop_count,
        array_join(array_sort(array_agg(distinct 'repair:' || repair_id)), ';') as related,
        array_join(array_sort(array_agg(distinct plate)), '、') as plates
    from numbered
    group by certificate_no
)
select
    'repair' as subject_kind,
    n.repair_id as subject_id,
    s.related,
    n.received_at as occurred_from,
    coalesce(n.certified_at, n.settled_at) as occurred_to,
    n.certificate_no,
    n.plate,
    trim(replace(replace('、' || s.plates || '、', '、' || n.plate || '、', '、'), '、', ' ')) as other_plates,
    s.cars,
    s.shop_count,
    n.certified_at,
    case
        when w.shop_cars <= :max_cars then 'other_numbering'
        when w.shop_cars >= 3 then 'many_cars'
        else 'two_cars'
    end as grade
from numbered as n
join shared as s on s.certificate_no = n.certificate_no
join within_shops as w on w.shop_id = n.shop_id and w.certificate_no = n.certificate_no
where s.cars > :max_cars
