create table entries (
    number   bigint primary key,
    at       timestamptz not null,
    actor    text not null,
    action   text not null,
    subject  text not null,
    details  text not null,
    previous text not null,
    digest   text not null
);
create index entries_by_actor on entries (actor, number);

-- One row: where the chain ends. It is locked while an entry is added, so that the chain does not fork.
create table head (
    single boolean primary key default true check (single),
    number bigint not null,
    digest text not null
);
insert into head (number, digest) values (0, repeat('0', 64));

-- A first obstacle only: who owns the table can drop it. What is bent behind it, the chain shows.
create function refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only ever added to';
end
$$;
create trigger entries_stay before update or delete or truncate on entries
    for each statement execute function refuse();
