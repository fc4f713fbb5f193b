-- What checks on site said about findings. Nothing is changed or deleted: a later entry of a finding counts instead of an earlier one.
create table finding_outcomes (
    outcome_id       bigint generated always as identity primary key,
    finding_id       text not null,
    run_id           text not null,
    detector_id      text not null,
    detector_version text not null,
    hard             boolean not null,
    score            double precision not null check (score between 0 and 1),
    outcome          text not null check (outcome in ('confirmed', 'refuted', 'undecided')),
    note             text not null,
    recorded_by      text not null,
    recorded_at      timestamptz not null
);
create index finding_outcomes_by_finding on finding_outcomes (finding_id, outcome_id desc);
