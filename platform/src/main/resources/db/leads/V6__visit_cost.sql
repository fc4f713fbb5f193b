-- Working hours of officers that the next check takes, travel and all, each {low, expected, high}; null where nothing is assumed.
alter table leads
    add column visit_check        text,
    add column visit_officers     integer check (visit_officers > 0),
    add column visit_hours        double precision[] check (cardinality(visit_hours) = 3 and visit_hours[2] > 0),
    add column visit_travel_hours double precision[] check (cardinality(visit_travel_hours) = 3),
    add column visit_confidence   text;
create index leads_by_harm_per_hour on leads ((risk * harm_equivalents[2] / visit_hours[2]) desc nulls last, lead_id)
    where status = 'open';
