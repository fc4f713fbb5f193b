-- Whether the detectors' own scores were fused, or scores that checks on site have moved, and how many checks.
alter table leads
    add column basis  text not null default 'start' check (basis in ('start', 'partly', 'calibrated')),
    add column checks integer not null default 0;
alter table leads alter column basis drop default, alter column checks drop default;

-- One row: what the leads were made from: run, catalogue, newest check.
drop table source_run;
create table source_state (
    only_row boolean primary key default true check (only_row),
    state    text not null
);
