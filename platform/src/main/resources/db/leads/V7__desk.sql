-- What people do with leads. A handover order 交办单 is numbered without a gap for each county and year.
create table orders (
    order_id    bigint generated always as identity primary key,
    county_code text not null,
    year        integer not null,
    number      integer not null check (number > 0),
    due_on      date not null,
    -- encrypted, as every text that people write freely
    requirement text not null,
    made_by     text not null,
    made_at     timestamptz not null,
    unique (county_code, year, number)
);

alter table leads
    add column stage       text not null default 'new'
        check (stage in ('new', 'assigned', 'handed_over', 'confirmed', 'dismissed')),
    add column assignee    text,
    add column due_on      date,
    add column order_id    bigint references orders,
    add column merged_into bigint references leads check (merged_into <> lead_id),
    -- what had been seen when it was dismissed: only another detector brings it back
    add column dismissed_detectors text[],
    -- raised by every step, so that of two people at once one is told
    add column version     integer not null default 0;
create index leads_by_stage on leads (stage, risk desc, lead_id) where status = 'open';
create index leads_by_assignee on leads (assignee, risk desc, lead_id) where status = 'open' and assignee is not null;
create index leads_by_merged on leads (merged_into) where merged_into is not null;

-- Nothing is changed or deleted: the history of a lead.
create table lead_steps (
    step_id     bigint generated always as identity primary key,
    lead_id     bigint not null references leads,
    step        text not null check (step in
        ('assign', 'hand_over', 'confirm', 'dismiss', 'reopen', 'merge', 'split', 'rebound', 'withdrawn_apart')),
    from_stage  text not null,
    assignee    text,
    due_on      date,
    order_id    bigint references orders,
    other_lead  bigint references leads,
    cause       text check (cause in ('refuted', 'insufficient')),
    note        text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    county_code text
);
create index lead_steps_by_lead on lead_steps (lead_id, step_id);
create index lead_steps_by_order on lead_steps (order_id) where order_id is not null;

-- A person's own; the address is encrypted, for it may hold a plate that was searched for.
create table saved_filters (
    user_name text not null,
    name      text not null,
    address   text not null,
    primary key (user_name, name)
);

-- The second wall behind the queries' own conditions; see V5. Without a policy for update and delete nobody changes or removes an entry.
alter table orders enable row level security;
alter table orders force row level security;
create policy seen_by_the_county on orders for select using (
    current_setting('jianzhen.county', true) = '*'
    or county_code = nullif(current_setting('jianzhen.county', true), '')
);
-- Handing over is for those who see all.
create policy made_by_the_city on orders for insert with check (current_setting('jianzhen.county', true) = '*');

alter table lead_steps enable row level security;
alter table lead_steps force row level security;
create policy seen_by_the_county on lead_steps for select using (
    current_setting('jianzhen.county', true) = '*'
    or county_code = nullif(current_setting('jianzhen.county', true), '')
);
create policy written_by_the_county on lead_steps for insert with check (
    current_setting('jianzhen.county', true) = '*'
    or county_code = nullif(current_setting('jianzhen.county', true), '')
);
