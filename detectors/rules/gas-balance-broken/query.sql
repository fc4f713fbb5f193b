-- Every volume of exhaust is either burnt gas, which carries carbon, or air, which carries oxygen. Readings that add up to less
-- were made smaller on their way from the cell to the computer.
with judged as (
    select
        i.report_no, i.line_id, i.plate, i.method, i.exhaust_result, i.started_at, i.ended_at,
        f.co_mean_pct, f.co2_mean_pct, f.o2_mean_pct,
        -- Stoichiometric petrol gives 15.3 % of CO2 at most, air holds 20.9 % of oxygen.
        1e2 * ((f.co_mean_pct + f.co2_mean_pct) / 15.3e0 + f.o2_mean_pct / 20.9e0) as balance_pct
    from features as f
    join inspections as i on i.report_no = f.report_no
    join vehicles as v on v.vin = i.vin
    -- Other fuels have another largest share of CO2. A dead oxygen cell shows nothing at all.
    where v.fuel in ('petrol', 'hybrid_petrol') and i.exhaust_result in ('pass', 'fail')
        and f.sample_seconds >= :min_sample_seconds and f.o2_mean_pct > 0 and f.co2_mean_pct is not null
        and f.co_mean_pct is not null
),
lines_usual as (
    select line_id, count(*) as tests, median(balance_pct) as usual_pct from judged group by line_id
),
compared as (
    select
        j.*, u.usual_pct, u.tests as line_tests,
        u.usual_pct - j.balance_pct as missing_pct,
        u.usual_pct - j.balance_pct >= :min_missing_pct as short
    from judged as j
    join lines_usual as u on u.line_id = j.line_id
    where u.tests >= :min_line_tests
),
neighbours as (
    -- A fault hits one car after the other, whoever it is; a switch is thrown for some.
    select
        *,
        sum(case when short then 1 else 0 end) over (
            partition by line_id order by started_at nulls last, report_no nulls last
            rows between 3 preceding and 3 following
        ) - case when short then 1 else 0 end as short_neighbours,
        count(*) over (
            partition by line_id order by started_at nulls last, report_no nulls last
            rows between 3 preceding and 3 following
        ) - 1 as neighbours
    from compared
)
select
    'inspection' as subject_kind,
    c.report_no as subject_id,
    '' as related,
    c.started_at as occurred_from,
    c.ended_at as occurred_to,
    c.plate,
    c.method,
    c.line_id,
    c.co_mean_pct as co_pct,
    c.co2_mean_pct as co2_pct,
    c.o2_mean_pct as oxygen_pct,
    c.balance_pct,
    c.usual_pct,
    c.missing_pct,
    c.line_tests,
    c.neighbours,
    c.short_neighbours
from neighbours as c
where c.short and c.exhaust_result = 'pass' and c.short_neighbours < :min_faulty_neighbours
