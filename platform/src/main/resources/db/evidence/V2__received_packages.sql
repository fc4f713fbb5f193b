-- Data packages as they were received lie in the vault too; they belong to no finding.
alter table items alter column finding_id drop not null;
alter table items drop constraint items_kind_check;
alter table items add constraint items_kind_check check (kind in ('sealed_package', 'received_package'));
alter table items add constraint items_finding_check check ((kind = 'sealed_package') = (finding_id is not null));
-- The same content is one item, however often it comes in.
create unique index items_received_once on items (sha256) where kind = 'received_package';

alter table custody drop constraint custody_action_check;
alter table custody add constraint custody_action_check
    check (action in ('received', 'collected', 'opened', 'copied', 'exported', 'rehashed', 'bent'));

-- Records that imports left in the vault and that were entered into custody: each counts once, also after a crash in between.
create table receptions (
    record      text primary key,
    item_id     bigint not null references items,
    delivery_id text not null
);
create trigger receptions_stay before update or delete or truncate on receptions
    for each statement execute function refuse();
