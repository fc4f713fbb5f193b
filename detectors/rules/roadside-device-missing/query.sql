-- What an officer saw missing on the road was missing on the test line as well.
with found_on_road as (
    select
        check_id, vin, plate, checked_at, place,
        coalesce(tampering, '污染控制装置不齐全') as found,
        -- What is missing is missing on the test line too; what is switched off can be switched on for it.
        devices_present = false as missing
    from roadside_checks
    where devices_present = false
        or (tampering is not null and trim(tampering) not in ('', '无', '否', '正常', '未发现', '无篡改', '-'))
),
passed_tests as (
    select report_no, vin, plate, method, started_at, ended_at
    from inspections
    where overall_result = 'pass'
),
pairs as (
    select
        p.report_no, p.vin, p.plate, p.method, p.started_at, p.ended_at,
        f.check_id, f.checked_at, f.place, f.found, f.missing,
        abs(seconds_between(f.checked_at, p.started_at)) / 864e2 as days,
        f.checked_at < p.started_at as road_first
    from passed_tests as p
    join found_on_road as f on f.vin = p.vin
    where seconds_between(f.checked_at, p.started_at) <= 86400 * :window_days
        and seconds_between(p.started_at, f.checked_at) <= 86400 * :near_days
),
repaired as (
    select distinct x.report_no, x.check_id
    from pairs as x
    join repairs as r on r.vin = x.vin
    where x.road_first and r.settled_at > x.checked_at and r.received_at < x.started_at
),
graded as (
    select
        x.*,
        case
            when x.road_first and x.missing then 'before_test'
            when x.road_first then 'switched_off'
            else 'soon_after'
        end as grade
    from pairs as x
    left join repaired as r on r.report_no = x.report_no and r.check_id = x.check_id
    where r.report_no is null and (x.road_first or x.missing)
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    check_id,
    checked_at,
    place,
    found,
    started_at as test_start,
    method,
    days,
    grade
from graded
