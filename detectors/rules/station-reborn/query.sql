-- A station that was shut and goes on under another name keeps its yard, its telephone, its people or its machines.
with shut as (
    select * from stations where status in ('suspended', 'disconnected', 'closed')
),
open_now as (
    select * from stations where status = 'normal'
),
certificates as (
    select distinct
        station_id, staff_id, name, role, upper(replace(trim(certificate_no), ' ', '')) as certificate_no
    from staff
    where certificate_no is not null and length(trim(certificate_no)) >= 4
        and replace(certificate_no, left(certificate_no, 1), '') <> ''
),
old_crews as (
    select station_id, count(distinct certificate_no) as old_staff from certificates group by station_id
),
moved_people as (
    select o.station_id as old_id, n.station_id as new_id, count(distinct o.certificate_no) as moved_staff
    from certificates as o
    join certificates as n on n.certificate_no = o.certificate_no and n.station_id <> o.station_id
    group by o.station_id, n.station_id
),
machines as (
    select distinct l.station_id, d.kind, d.maker, upper(replace(trim(d.serial_no), ' ', '')) as serial_no
    from devices as d
    join lines as l on l.line_id = d.line_id
    where d.serial_no is not null and length(trim(d.serial_no)) >= 4
        and replace(d.serial_no, left(d.serial_no, 1), '') <> ''
),
moved_machines as (
    select o.station_id as old_id, n.station_id as new_id, count(*) as moved_devices
    from machines as o
    join machines as n
        on n.serial_no = o.serial_no and n.kind = o.kind and n.maker = o.maker and n.station_id <> o.station_id
    group by o.station_id, n.station_id
),
lives as (
    select station_id, min(started_at) as first_test, max(started_at) as last_test from inspections group by station_id
),
pairs as (
    select
        o.station_id as old_id, n.station_id as new_id, o.name as old_name, n.name as new_name, o.status as old_status,
        o.legal_representative as old_head, n.networked_on,
        case
            when replace(o.address, ' ', '') = replace(n.address, ' ', '') then 1
            -- Metres in a straight line; a degree of latitude has 111 km, one of longitude 91 km at 35 degrees north.
            when sqrt(power(111e3 * (o.latitude - n.latitude), 2) + power(91e3 * (o.longitude - n.longitude), 2))
                <= :same_place_m then 1
            else 0
        end as same_place,
        case when length(o.phone) >= 7 and o.phone = n.phone then 1 else 0 end as same_phone,
        case when o.legal_representative = n.legal_representative then 1 else 0 end as same_person,
        coalesce(p.moved_staff, 0) as moved_staff,
        coalesce(c.old_staff, 0) as old_staff,
        case
            when p.moved_staff >= :min_moved_staff and 1e2 * p.moved_staff >= :min_moved_share_pct * c.old_staff then 1
            else 0
        end as same_crew,
        coalesce(m.moved_devices, 0) as moved_devices,
        case when m.moved_devices > 0 then 1 else 0 end as same_machines,
        a.last_test as old_last_test,
        b.first_test as new_first_test,
        b.last_test as new_last_test,
        seconds_between(b.first_test, a.last_test) / 864e2 as common_days
    from shut as o
    join open_now as n on n.station_id <> o.station_id
    left join moved_people as p on p.old_id = o.station_id and p.new_id = n.station_id
    left join old_crews as c on c.station_id = o.station_id
    left join moved_machines as m on m.old_id = o.station_id and m.new_id = n.station_id
    left join lives as a on a.station_id = o.station_id
    left join lives as b on b.station_id = n.station_id
    where o.credit_code is null or n.credit_code is null or o.credit_code <> n.credit_code
),
linked as (
    -- A masked name alone says nothing: it only adds to another link.
    select
        *,
        same_place + same_phone + same_person + same_crew + same_machines as kinds,
        trim(case when same_place = 1 then '场地 ' else '' end || case when same_phone = 1 then '电话 ' else '' end
            || case when same_person = 1 then '法定代表人 ' else '' end || case when same_crew = 1 then '人员 ' else '' end
            || case when same_machines = 1 then '设备' else '' end) as links
    from pairs
    where same_place + same_phone + same_crew + same_machines > 0
),
graded as (
    select
        *,
        case
            when common_days > :max_common_days then 'sister'
            when kinds >= 3 then 'many_links'
            when kinds = 2 then 'two_links'
            when same_crew + same_machines > 0 then 'people_or_machines'
            else 'one_link'
        end as grade
    from linked
),
subjects as (
    select 'station' as subject_kind, new_id as subject_id, old_id, new_id, '' as staff_name, grade from graded
    union all
    -- The one that was shut answers for it as well.
    select 'station' as subject_kind, old_id as subject_id, old_id, new_id, '' as staff_name, grade from graded
    where grade in ('many_links', 'two_links')
    union all
    -- Whoever merely worked there needs a living. Only the head of the shut station is the one who goes on.
    select distinct 'staff' as subject_kind, n.staff_id as subject_id, g.old_id, g.new_id, n.name as staff_name,
        'moved_head' as grade
    from graded as g
    join certificates as o on o.station_id = g.old_id
    join certificates as n on n.station_id = g.new_id and n.certificate_no = o.certificate_no
    where g.same_crew = 1 and g.grade in ('many_links', 'two_links', 'people_or_machines')
        and (o.role = 'manager' or trim(o.name) = trim(g.old_head))
)
select
    s.subject_kind,
    s.subject_id,
    '' as related,
    coalesce(g.new_first_test, cast(g.networked_on as timestamp)) as occurred_from,
    coalesce(g.new_last_test, cast(g.networked_on as timestamp)) as occurred_to,
    g.new_name,
    g.old_name,
    g.old_status,
    g.kinds,
    g.links,
    g.moved_staff,
    g.old_staff,
    g.moved_devices,
    s.staff_name,
    g.old_last_test,
    g.new_first_test,
    s.grade
from subjects as s
join graded as g on g.old_id = s.old_id and g.new_id = s.new_id
