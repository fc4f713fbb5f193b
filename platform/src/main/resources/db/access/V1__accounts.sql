create table accounts (
    user_name     text primary key,
    display_name  text not null,
    password_hash text not null,
    roles         text[] not null check (cardinality(roles) > 0),
    county_code   text,
    demo          boolean not null,
    created_at    timestamptz not null,
    -- A county officer without a county would see the whole city.
    check (not ('county_officer' = any (roles)) or county_code is not null)
);

create table sign_in_attempts (
    user_name       text primary key,
    attempts        integer not null,
    last_attempt_at timestamptz not null,
    locked_until    timestamptz
);
create index sign_in_attempts_by_time on sign_in_attempts (last_attempt_at);
