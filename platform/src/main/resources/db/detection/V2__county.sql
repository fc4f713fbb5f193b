-- Where the finding lies; null when in no county or written down before the column was there: for those who see all.
alter table finding_outcomes add column county_code text;

-- The second wall behind the queries' own conditions; see docs/explanation/security.md. Without a policy for update and delete nobody
-- changes or removes an entry.
alter table finding_outcomes enable row level security;
alter table finding_outcomes force row level security;
create policy seen_by_the_county on finding_outcomes for select using (
    current_setting('jianzhen.county', true) = '*'
    or county_code = nullif(current_setting('jianzhen.county', true), '')
);
create policy written_by_the_county on finding_outcomes for insert with check (
    current_setting('jianzhen.county', true) = '*'
    or county_code = nullif(current_setting('jianzhen.county', true), '')
);
