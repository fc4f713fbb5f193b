-- The last digit of a measured figure is as good as drawn by lot. People who type figures have favourites.
with scales as (
    -- The digits that an item is reported with, from the data: the fewest that write all its values.
    select
        item,
        case
            when max(abs(value - floor(value + 5e-1))) < 1e-6 then 1e0
            when max(abs(1e1 * value - floor(1e1 * value + 5e-1))) < 1e-5 then 1e1
            when max(abs(1e2 * value - floor(1e2 * value + 5e-1))) < 1e-4 then 1e2
            else 1e3
        end as scale
    from results
    where value is not null
    group by item
),
counted as (
    select
        i.station_id, i.report_no, r.item, coalesce(i.software_version, '') as software_version,
        floor(r.value * s.scale + 5e-1) as counts
    from inspections as i
    join results as r on r.report_no = i.report_no
    join scales as s on s.item = r.item
    -- The lambda range is so narrow that its last digits are not drawn by lot.
    where r.value is not null and r.item <> 'lambda'
),
figures as (
    -- Near the detection floor the last digit is most of the figure.
    select
        station_id, report_no, item, software_version,
        cast(floor(counts - 1e1 * floor(counts / 1e1)) as bigint) as digit
    from counted
    where counts >= :min_counts
),
endings as (
    -- Who types round figures favours two digits at once.
    select station_id, item, software_version, cast(digit as string) as digit from figures
    union all
    select station_id, item, software_version, '0或5' as digit from figures where digit in (0, 5)
),
own as (
    select station_id, item, software_version, digit, count(*) as figures
    from endings
    group by station_id, item, software_version, digit
),
everywhere as (
    select item, software_version, digit, sum(figures) as figures from own group by item, software_version, digit
),
own_all as (
    select station_id, item, software_version, count(*) as figures from figures group by station_id, item, software_version
),
everywhere_all as (
    select item, software_version, count(*) as figures from figures group by item, software_version
),
cells as (
    -- Every digit of every item of the same software, measured by what other stations have of it.
    select
        a.station_id, e.digit, a.figures,
        coalesce(o.figures, 0) as hits,
        t.figures - a.figures as other_figures,
        a.figures * (e.figures - coalesce(o.figures, 0)) / nullif(1e0 * t.figures - a.figures, 0e0) as usual_hits
    from own_all as a
    join everywhere_all as t on t.item = a.item and t.software_version = a.software_version
    join everywhere as e on e.item = a.item and e.software_version = a.software_version
    left join own as o
        on o.station_id = a.station_id and o.item = a.item and o.software_version = a.software_version and o.digit = e.digit
    -- An item that is rare elsewhere says little by itself; all of them together have to say enough.
    where 1e2 * (t.figures - a.figures) >= :min_item_pct * :min_other_figures
),
sums as (
    select
        station_id, digit,
        sum(figures) as figures,
        sum(hits) as hits,
        sum(other_figures) as other_figures,
        sum(usual_hits) as usual_hits
    from cells
    group by station_id, digit
    having sum(figures) >= :min_figures and sum(other_figures) >= :min_other_figures
),
spans as (
    select station_id, count(*) as tests, min(started_at) as occurred_from, max(ended_at) as occurred_to
    from inspections
    group by station_id
)
select
    'station' as subject_kind,
    s.station_id as subject_id,
    '' as related,
    p.occurred_from,
    p.occurred_to,
    s.station_id,
    p.tests,
    s.digit,
    s.hits,
    s.figures,
    1e2 * s.hits / nullif(s.figures, 0) as share_pct,
    s.other_figures,
    1e2 * s.usual_hits / nullif(s.figures, 0) as usual_pct,
    1e2 * (s.hits - s.usual_hits) / nullif(s.figures, 0) as excess_pct,
    -- Chance has to explain what is more than the margin beyond the usual.
    least(1e0, s.usual_hits / nullif(s.figures, 0) + :margin_pct / 1e2) as chance
from sums as s
join spans as p on p.station_id = s.station_id
