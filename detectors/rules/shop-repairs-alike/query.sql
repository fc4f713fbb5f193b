-- One rented catalyst leaves one mark: cars of different models that leave a shop measure alike, one after the other.
with first_passes as (
    -- The first passed exhaust test after a repair, and the last repair before it.
    select
        r.shop_id, i.report_no, i.vin, i.method, i.started_at, i.ended_at, v.brand, v.model,
        row_number() over (partition by i.report_no order by r.settled_at desc nulls last, r.repair_id nulls last) as repair_place,
        row_number() over (partition by r.repair_id order by i.started_at nulls last, i.report_no nulls last) as test_place
    from repairs as r
    join inspections as i on i.vin = r.vin
    join vehicles as v on v.vin = i.vin
    where i.exhaust_result = 'pass' and i.started_at > r.settled_at
        and seconds_between(r.settled_at, i.started_at) <= 86400 * :max_days
        and v.fuel <> 'diesel' and r.shop_id is not null
),
shares as (
    select
        report_no,
        case
            when item in ('vmas_co', 'asm5025_co', 'high_idle_co') then 'co'
            when item in ('vmas_hc', 'asm5025_hc', 'high_idle_hc') then 'hc'
            when item in ('vmas_nox', 'asm5025_no') then 'nox'
        end as pollutant,
        -- One per cent of the limit is added on both sides: near the detection floor a ratio is noise.
        ln(1e-2 + value / nullif(try_cast(r.limit as double), 0e0)) as level
    from results as r
    where r.value >= 0
),
marks as (
    select
        p.shop_id, p.report_no, p.vin, p.method, p.brand, p.model, p.started_at, p.ended_at,
        max(case when s.pollutant = 'co' then s.level end) as co,
        max(case when s.pollutant = 'hc' then s.level end) as hc,
        max(case when s.pollutant = 'nox' then s.level end) as nox
    from first_passes as p
    join shares as s on s.report_no = p.report_no
    where p.repair_place = 1 and p.test_place = 1 and s.pollutant is not null
    group by p.shop_id, p.report_no, p.vin, p.method, p.brand, p.model, p.started_at, p.ended_at
),
neighbours as (
    -- Each car is compared with the one before it only: so many comparisons as cars, each of its own.
    select
        *,
        lag(report_no) over (partition by shop_id, method order by started_at nulls last, report_no nulls last) as report_before,
        lag(brand || ' ' || model) over (partition by shop_id, method order by started_at nulls last, report_no nulls last)
            as model_before,
        lag(co) over (partition by shop_id, method order by started_at nulls last, report_no nulls last) as co_before,
        lag(hc) over (partition by shop_id, method order by started_at nulls last, report_no nulls last) as hc_before,
        lag(nox) over (partition by shop_id, method order by started_at nulls last, report_no nulls last) as nox_before
    from marks
),
compared as (
    select
        shop_id, report_no, report_before, started_at, ended_at,
        case
            when 1e2 * abs(co - co_before) <= :max_gap_pct and 1e2 * abs(hc - hc_before) <= :max_gap_pct
                and 1e2 * abs(nox - nox_before) <= :max_gap_pct then 1
            else 0
        end as alike
    from neighbours
    -- Cars of one model are alike anyway.
    where model_before <> brand || ' ' || model and co is not null and hc is not null and nox is not null
        and co_before is not null and hc_before is not null and nox_before is not null
),
shops_counted as (
    select
        shop_id,
        count(*) as comparisons,
        sum(alike) as alike,
        min(case when alike = 1 then started_at end) as occurred_from,
        max(case when alike = 1 then ended_at end) as occurred_to,
        array_join(
            array_sort(array_agg(case when alike = 1 then 'inspection:' || report_before || ';inspection:' || report_no end)), ';'
        ) as related
    from compared
    group by shop_id
),
judged as (
    select
        *,
        sum(comparisons) over () - comparisons as other_comparisons,
        sum(alike) over () - alike as other_alike
    from shops_counted
)
select
    'shop' as subject_kind,
    j.shop_id as subject_id,
    coalesce(j.related, '') as related,
    j.occurred_from,
    j.occurred_to,
    coalesce(s.name, j.shop_id) as shop_name,
    j.comparisons,
    j.alike,
    j.other_comparisons,
    1e2 * j.other_alike / nullif(j.other_comparisons, 0) as other_pct,
    1e2 * j.alike / nullif(j.comparisons, 0) as alike_pct,
    -- Half a pair more on the other side: no rate is zero for certain; and half as much again is within honest differences.
    least(1e0, :usual_factor * (j.other_alike + 5e-1) / nullif(j.other_comparisons + 1e0, 0e0)) as chance
from judged as j
left join shops as s on s.shop_id = j.shop_id
where j.other_comparisons >= :min_other_comparisons
