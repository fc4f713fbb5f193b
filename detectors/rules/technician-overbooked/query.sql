-- An hour holds an hour of work, and two at most of the generous hours of the price list.
with jobs as (
    select repair_id, shop_id, trim(technician) as technician, vin, plate, received_at, settled_at, labour_hours
    from repairs
    where technician is not null and labour_hours > 0 and settled_at > received_at
),
windows as (
    -- Every stretch from the beginning of one job to the end of one.
    select distinct a.shop_id, a.technician, a.received_at as window_from, b.settled_at as window_to
    from jobs as a
    join jobs as b on b.shop_id = a.shop_id and b.technician = a.technician and b.settled_at > a.received_at
    where seconds_between(a.received_at, b.settled_at) <= 3600 * :max_window_hours
),
filled as (
    select
        w.shop_id, w.technician, w.window_from, w.window_to,
        seconds_between(w.window_from, w.window_to) / 36e2 as window_hours,
        sum(j.labour_hours) as work_hours,
        count(distinct j.vin) as cars
    from windows as w
    join jobs as j
        on j.shop_id = w.shop_id and j.technician = w.technician
        and j.received_at >= w.window_from and j.settled_at <= w.window_to
    group by w.shop_id, w.technician, w.window_from, w.window_to
),
overfull as (
    select *, work_hours / nullif(window_hours, 0e0) as work_ratio
    from filled
    where cars >= :min_cars and work_hours > :max_work_ratio * window_hours
),
involved as (
    select
        o.*, j.repair_id, j.plate,
        row_number() over (
            partition by j.repair_id order by o.work_ratio desc nulls last, o.window_from nulls last, o.window_to nulls last
        ) as place
    from overfull as o
    join jobs as j
        on j.shop_id = o.shop_id and j.technician = o.technician
        and j.received_at >= o.window_from and j.settled_at <= o.window_to
),
related_repairs as (
    select
        o.shop_id, o.technician, o.window_from, o.window_to,
        array_join(array_sort(array_agg(distinct 'repair:' || j.repair_id)), ';') as related
    from overfull as o
    join jobs as j
        on j.shop_id = o.shop_id and j.technician = o.technician
        and j.received_at >= o.window_from and j.settled_at <= o.window_to
    group by o.shop_id, o.technician, o.window_from, o.window_to
)
select
    'repair' as subject_kind,
    i.repair_id as subject_id,
    r.related,
    i.window_from as occurred_from,
    i.window_to as occurred_to,
    coalesce(n.name, i.shop_id) as shop_name,
    i.technician,
    i.plate,
    i.window_from,
    i.window_to,
    i.window_hours,
    i.work_hours,
    i.cars,
    i.work_ratio
from involved as i
join related_repairs as r
    on r.shop_id = i.shop_id and r.technician = i.technician
    and r.window_from = i.window_from and r.window_to = i.window_to
left join shops as n on n.shop_id = i.shop_id
where i.place = 1
