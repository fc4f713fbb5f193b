-- Changes of detectors' parameters that somebody proposes and somebody else decides.
create table proposals (
    proposal_id     bigint generated always as identity primary key,
    detector_id     text not null,
    detector_version int not null,
    detector_sha256 text not null,
    reason          text not null,
    state           text not null check (state in ('draft', 'tested', 'submitted', 'approved', 'refused')),
    author          text not null,
    created_at      timestamptz not null,
    decided_by      text,
    decided_at      timestamptz,
    decision_note   text,
    -- Four eyes, whatever the program does.
    constraint author_does_not_decide check (decided_by is null or lower(decided_by) <> lower(author)),
    constraint decided_by_somebody check ((state in ('approved', 'refused')) = (decided_by is not null and decided_at is not null))
);
create table proposal_values (
    proposal_id bigint not null references proposals,
    name        text not null,
    before      double precision not null,
    after       double precision not null,
    primary key (proposal_id, name)
);
create table backtests (
    backtest_id bigint generated always as identity primary key,
    proposal_id bigint not null references proposals,
    state       text not null check (state in ('running', 'ran', 'not_enough_data', 'failed', 'cancelled')),
    note        text not null,
    started_by  text not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    base_run    text
);
create index backtests_by_proposal on backtests (proposal_id, backtest_id desc);
-- What only the newest run found, what only the backtest found, and what both did.
create table backtest_subjects (
    backtest_id  bigint not null references backtests,
    change       text not null check (change in ('gained', 'lost', 'kept')),
    subject_kind text not null,
    subject_id   text not null,
    outcome      text check (outcome in ('confirmed', 'refuted', 'undecided')),
    primary key (backtest_id, subject_kind, subject_id)
);
-- Who proposed what is not changed afterwards: the one who decides could otherwise make room for oneself.
create function proposal_is_kept() returns trigger language plpgsql as $$
begin
    if (new.author, new.detector_id, new.detector_sha256, new.created_at)
        is distinct from (old.author, old.detector_id, old.detector_sha256, old.created_at)
        or old.state in ('approved', 'refused') then
        raise exception 'a proposal is not rewritten';
    end if;
    return new;
end
$$;
create trigger proposal_is_kept before update on proposals for each row execute function proposal_is_kept();
