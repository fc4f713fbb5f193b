-- The engine computer tells its own VIN: it must be the registered one, and never the same for two cars.
with unequal_readings as (
    select
        i.report_no, i.line_id, i.vin, i.plate, i.obd_result, o.checked_at, i.started_at, i.ended_at,
        -- O, I and Q are no letters of a VIN: they are typing for 0 and 1.
        translate(upper(trim(i.vin)), 'OQI', '001') as registered_vin,
        translate(upper(trim(o.vin_reported)), 'OQI', '001') as electronic_vin
    from obd_checks as o
    join inspections as i on i.report_no = o.report_no
    where o.vin_reported <> i.vin
),
mismatches as (
    select
        u.*, v.brand, v.model,
        levenshtein(u.registered_vin, u.electronic_vin) as different_characters,
        left(u.registered_vin, 8) = left(u.electronic_vin, 8) as same_model,
        left(u.registered_vin, 3) = left(u.electronic_vin, 3) as same_maker
    from unequal_readings as u
    join vehicles as v on v.vin = u.vin
    where length(u.electronic_vin) = 17
        -- A filler, such as seventeen zeros, is no VIN.
        and replace(u.electronic_vin, left(u.electronic_vin, 1), '') <> ''
        and levenshtein(u.registered_vin, u.electronic_vin) > :max_typing_errors
),
previous_cars as (
    -- The car that this lane's tool read last on the same day.
    select m.report_no, max_by(i.vin, o.checked_at) as vin
    from mismatches as m
    join inspections as i
        on i.line_id = m.line_id and date_trunc('day', i.started_at) = date_trunc('day', m.started_at)
    join obd_checks as o on o.report_no = i.report_no
    where o.checked_at < m.checked_at
    group by m.report_no
),
sharing as (
    select
        electronic_vin,
        count(distinct vin) as cars,
        count(distinct report_no) as tests,
        count(*) filter (where obd_result = 'fail') as failed_tests
    from mismatches
    group by electronic_vin
),
related_tests as (
    -- A box may have served thousands: the first fifty are enough to open the case.
    select electronic_vin, array_join(array_sort(array_agg('inspection:' || report_no)), ';') as related
    from (
        select
            electronic_vin, report_no,
            row_number() over (partition by electronic_vin order by started_at nulls last, report_no nulls last) as place
        from mismatches
    ) as placed
    where place <= 50
    group by electronic_vin
),
graded as (
    select
        m.*, s.cars, s.tests, s.failed_tests, r.related,
        case
            when s.cars >= :min_cars and s.failed_tests > 0 then 'also_failed'
            when s.cars >= :min_cars then 'shared'
            when m.electronic_vin = p.vin then 'previous_car'
            when m.same_model then 'same_model'
            when m.same_maker then 'other_model'
            else 'other_maker'
        end as grade
    from mismatches as m
    join sharing as s on s.electronic_vin = m.electronic_vin
    join related_tests as r on r.electronic_vin = m.electronic_vin
    left join previous_cars as p on p.report_no = m.report_no
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    brand,
    model,
    vin as registered_vin,
    electronic_vin,
    different_characters,
    cars,
    tests,
    failed_tests,
    grade
from graded
where grade in ('shared', 'also_failed', 'other_maker', 'other_model')
