-- What the report says must follow from its own seconds.
with compared as (
    select
        r.report_no, r.item, r.value as reported, c.value as recomputed, c.tolerance, r.verdict,
        try_cast(r.limit as double) as limit_value,
        i.station_id, i.plate, i.method, i.software_version, i.started_at, i.ended_at,
        abs(r.value - c.value) > :tolerance_multiple * c.tolerance as deviates,
        r.value / nullif(c.value, 0e0) as factor
    from results as r
    join recomputed_results as c on c.report_no = r.report_no and c.item = r.item
    join inspections as i on i.report_no = r.report_no
    where r.value is not null and c.value is not null
),
software as (
    -- The middle factor of a version is its formula, as long as most of its tests are true. By month, because what the
    -- formula makes of the weather (flow brought to standard state at 0 or at 20 degrees) moves with the season.
    select software_version, item, month_key(started_at) as month, median(factor) as usual_factor
    from compared
    group by software_version, item, month_key(started_at)
    having count(*) >= :min_version_tests
),
deviations as (
    select
        c.*,
        case
            when c.verdict = 'pass' and c.reported <= c.limit_value and c.recomputed > c.limit_value then 'flips'
            when c.reported > c.recomputed then 'raised'
            -- Nobody falsifies a figure to move it by next to nothing of what is allowed. A limit that is a range is no number.
            when 1e2 * (c.recomputed - c.reported) < :min_effect_pct * coalesce(c.limit_value, 0e0) then 'slight'
            else 'lowered'
        end as grade,
        abs(c.reported - c.recomputed) / nullif(c.tolerance, 0e0) as times_tolerance
    from compared as c
    left join software as s
        on s.software_version = c.software_version and s.item = c.item and s.month = month_key(c.started_at)
    where c.deviates
        and not coalesce(
            abs(c.reported - s.usual_factor * c.recomputed) <= :tolerance_multiple * c.tolerance, false
        )
),
ranked as (
    select
        *,
        case grade when 'flips' then 4 when 'lowered' then 3 when 'slight' then 2 else 1 end as weight,
        count(*) over (partition by report_no) as deviating_items
    from deviations
),
worst as (
    select
        *,
        row_number() over (
            partition by report_no order by weight desc nulls last, times_tolerance desc nulls last, item nulls last
        ) as place
    from ranked
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    '' as related,
    started_at as occurred_from,
    ended_at as occurred_to,
    plate,
    method,
    item,
    reported,
    recomputed,
    tolerance,
    limit_value,
    deviating_items,
    software_version,
    grade
from worst
where place = 1
