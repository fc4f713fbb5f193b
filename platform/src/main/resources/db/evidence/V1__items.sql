-- What lies in the vault: the file is named by its SHA-256. Nothing here is changed or deleted.
create table items (
    item_id      bigint generated always as identity primary key,
    kind         text not null check (kind in ('sealed_package')),
    finding_id   text not null,
    -- source system and what was asked of it
    source       text not null,
    -- the original carrier and where it is
    original     text not null,
    collected_by text not null,
    collected_at timestamptz not null,
    bytes        bigint not null check (bytes >= 0),
    sm3          text not null check (sm3 ~ '^[0-9a-f]{64}$'),
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
create index items_by_finding on items (finding_id, item_id);

-- Token of a time-stamping authority (RFC 3161) over the SHA-256. Without one, collected_at is the server's word alone.
create table time_stamps (
    item_id bigint primary key references items,
    token   bytea not null
);

-- Who did what with an item, and why; each entry holds the digest of the one before.
create table custody (
    number   bigint primary key,
    item_id  bigint not null references items,
    at       timestamptz not null,
    actor    text not null,
    action   text not null check (action in ('collected', 'opened', 'copied', 'exported', 'rehashed', 'bent')),
    reason   text not null,
    previous text not null,
    digest   text not null
);
create index custody_by_item on custody (item_id, number);

-- One row: where the chain ends.
create table custody_head (
    single boolean primary key default true check (single),
    number bigint not null,
    digest text not null
);
insert into custody_head (number, digest) values (0, repeat('0', 64));

create function refuse() returns trigger language plpgsql as $$
begin
    raise exception 'evidence is only ever added to';
end
$$;
create trigger items_stay before update or delete or truncate on items for each statement execute function refuse();
create trigger time_stamps_stay before update or delete or truncate on time_stamps for each statement execute function refuse();
create trigger custody_stays before update or delete or truncate on custody for each statement execute function refuse();
