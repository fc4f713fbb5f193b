-- Run at every start of our own server, by its superuser: the platform itself connects as a role that owns its tables and nothing else.
-- A superuser would pass by row-level security, and could read files and start programs.
do $$
declare
    one record;
begin
    if not exists (select from pg_roles where rolname = 'jianzhen') then
        create role jianzhen;
    end if;
    alter role jianzhen login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
    execute format('grant connect, create, temporary on database %I to jianzhen', current_database());
    -- What an earlier version or a restored backup made belongs to the superuser.
    for one in
        select nspname from pg_namespace
        where nspname !~ '^pg_' and nspname not in ('information_schema', 'public') and nspowner <> 'jianzhen'::regrole
    loop
        execute format('alter schema %I owner to jianzhen', one.nspname);
    end loop;
    for one in
        select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
            and c.relkind in ('r', 'p', 'v', 'm') and c.relowner <> 'jianzhen'::regrole
    loop
        execute format('alter table %s owner to jianzhen', one.name);
    end loop;
    for one in
        select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public') and p.proowner <> 'jianzhen'::regrole
    loop
        execute format('alter function %s owner to jianzhen', one.name);
    end loop;
end
$$;
