-- The odometer of a car that was in the shop stands between the two tests.
with repaired as (
    select
        r.repair_id, r.shop_id, r.plate, r.received_at, r.settled_at, r.failed_report_no, r.vin,
        r.odometer_km as repair_km, f.odometer_km as failed_km, f.ended_at as failed_end,
        seconds_between(f.ended_at, r.received_at) / 864e2 as days
    from repairs as r
    join inspections as f on f.report_no = r.failed_report_no and f.vin = r.vin
    where r.odometer_km >= 10 and f.odometer_km >= 10
),
retests as (
    select r.repair_id, min_by(i.odometer_km, i.started_at) as retest_km, min_by(i.report_no, i.started_at) as report_no
    from repaired as r
    join inspections as i on i.vin = r.vin and i.started_at > r.settled_at
    where i.odometer_km >= 10
    group by r.repair_id
),
compared as (
    select
        r.*, t.retest_km, t.report_no as retest_report_no,
        abs(r.repair_km - r.failed_km) as difference_km,
        levenshtein(cast(floor(r.repair_km) as string), cast(floor(r.failed_km) as string)) as typing_errors
    from repaired as r
    left join retests as t on t.repair_id = r.repair_id
    where r.days between 0 and :max_days
)
select
    'repair' as subject_kind,
    c.repair_id as subject_id,
    'inspection:' || c.failed_report_no || coalesce(';inspection:' || c.retest_report_no, '') as related,
    c.received_at as occurred_from,
    c.settled_at as occurred_to,
    coalesce(n.name, c.shop_id) as shop_name,
    c.plate,
    c.repair_km,
    c.failed_km,
    c.retest_km,
    c.difference_km,
    c.days,
    c.failed_report_no,
    case when c.retest_km is null then 'first_test' else 'both_tests' end as grade
from compared as c
left join shops as n on n.shop_id = c.shop_id
where c.typing_errors > :max_typing_errors
    -- Two neighbouring digits in the wrong order: two errors, and the difference is divisible by nine.
    and not (c.typing_errors = 2 and c.difference_km - 9 * floor(c.difference_km / 9e0) = 0)
    -- What agrees with the retest is right; the slip is then in the first test.
    and (c.retest_km is null or abs(c.repair_km - c.retest_km) > :max_difference_km)
    -- No car drives backwards, and none further than a day allows.
    and (c.repair_km < c.failed_km - :max_difference_km
        or c.repair_km > c.failed_km + :max_difference_km + :max_km_per_day * c.days)
    -- The tests agree with each other: it is not the station that misread.
    and coalesce(c.retest_km between c.failed_km - :max_difference_km
        and c.failed_km + :max_difference_km + :max_km_per_day * (:max_days + 5), true)
