create table leads (
    lead_id            bigint generated always as identity primary key,
    subject_kind       text not null,
    subject_id         text not null,
    strongest_detector text not null,
    reason             text not null,
    risk               double precision not null check (risk between 0 and 1),
    hard               boolean not null,
    category           integer not null,
    detector_ids       text[] not null,
    finding_count      integer not null,
    station_id         text,
    station_name       text,
    county_code        text,
    county_name        text,
    line_id            text,
    plate              text,
    vin                text,
    method             text,
    occurred_at        timestamp not null,
    -- withdrawn: the newest run finds nothing about the subject any more
    status             text not null check (status in ('open', 'withdrawn')),
    run_id             text not null,
    first_seen_at      timestamptz not null,
    changed_at         timestamptz not null,
    search             text generated always as (
        upper(coalesce(plate, '') || ' ' || coalesce(vin, '') || ' ' || subject_id || ' ' || coalesce(station_name, ''))
    ) stored,
    unique (subject_kind, subject_id)
);

create index leads_by_risk on leads (risk desc, lead_id) where status = 'open';
create index leads_by_time on leads (occurred_at desc, lead_id) where status = 'open';
create index leads_by_county on leads (county_code, risk desc, lead_id) where status = 'open';
create index leads_by_station on leads (station_id, risk desc, lead_id) where status = 'open';
create index leads_by_category on leads (category, risk desc, lead_id) where status = 'open';
create index leads_by_detector on leads using gin (detector_ids) where status = 'open';

-- One row: which run the leads were made from.
create table source_run (
    only_row boolean primary key default true check (only_row),
    run_id   text not null
);
