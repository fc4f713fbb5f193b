select
    'inspection' as subject_kind, report_no as subject_id, 'inspection:' || report_no as related,
    started_at as occurred_from, ended_at as occurred_to,
    seconds_between(started_at, ended_at) as seconds
from inspections
where seconds_between(started_at, ended_at) < :min_seconds
    and uploaded_at >= started_at
