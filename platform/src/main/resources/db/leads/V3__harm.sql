-- Expected excess emission of the falsely passed vehicles, each {low, expected, high}; null where it cannot be estimated.
alter table leads
    add column harm_vehicles    integer,
    -- all pollutants in 污染当量, the others in kg
    add column harm_equivalents double precision[] check (cardinality(harm_equivalents) = 3),
    add column harm_nox_kg      double precision[] check (cardinality(harm_nox_kg) = 3),
    add column harm_pm_kg       double precision[] check (cardinality(harm_pm_kg) = 3),
    add column harm_co_kg       double precision[] check (cardinality(harm_co_kg) = 3),
    add column harm_confidence  text;
create index leads_by_harm on leads ((risk * harm_equivalents[2]) desc nulls last, lead_id) where status = 'open';
