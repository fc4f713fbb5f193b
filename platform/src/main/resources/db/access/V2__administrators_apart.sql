-- Three administrators apart, accounts that are managed, second factors.
alter table accounts
    add column disabled_at         timestamptz,
    -- The password was made by the platform: it must be changed at the next sign-in, and is void after this moment.
    add column one_time_until      timestamptz,
    -- The last one that the person chose, while a one-time password is in force.
    add column previous_hash       text,
    add column password_changed_at timestamptz,
    add column last_sign_in_at     timestamptz;

-- A new account has no role until the security administrator gives one.
alter table accounts drop constraint accounts_roles_check;

-- Until now the first account was administrator, analyst and audit administrator in one. It stays, as system administrator
-- alone: it can sign in and make accounts. The next start finds that security and audit administrator are missing and prints a
-- one-time code that makes them; the security administrator then gives case roles to other accounts. So nobody is locked out.
update accounts set roles = array['system_administrator'] where 'administrator' = any (roles);
update accounts set roles = array['audit_administrator']
where 'audit_administrator' = any (roles) and cardinality(roles) > 1;

alter table accounts add constraint roles_apart check (
    cardinality(roles) <= 1
    or not roles && array['system_administrator', 'security_administrator', 'audit_administrator', 'inspection_institution']
);

create table second_factors (
    user_name text primary key references accounts,
    -- encrypted with the key of the data folder
    secret    text not null,
    -- A code counts once: later ones must be of a later step of 30 seconds.
    last_step bigint not null,
    since     timestamptz not null
);

create table recovery_codes (
    user_name text not null references second_factors on delete cascade,
    digest    text not null,
    primary key (user_name, digest)
);
