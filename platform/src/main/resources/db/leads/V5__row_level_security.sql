-- The second wall behind the queries' own conditions: the owner is bound too, and without a county set nothing is seen.
-- See docs/explanation/security.md; access.ScopedRows sets it.
alter table leads enable row level security;
alter table leads force row level security;
create policy leads_of_the_county on leads using (
    current_setting('jianzhen.county', true) = '*'
    or county_code = nullif(current_setting('jianzhen.county', true), '')
);
