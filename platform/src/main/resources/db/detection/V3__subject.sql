-- What the finding is about, so that a check also counts for the lead. Null for entries made before: they still teach the detectors.
alter table finding_outcomes
    add column subject_kind text,
    add column subject_id   text;
create index finding_outcomes_by_subject on finding_outcomes (subject_kind, subject_id);
