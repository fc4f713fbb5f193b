-- Second by second the engine compared every trace with earlier ones, at every shift; here the pairs are judged.
with pairs as (
    select
        i.report_no, i.plate, i.method, i.started_at, i.ended_at,
        o.report_no as source_report_no, o.plate as source_plate, o.started_at as source_start,
        i.vin = o.vin as same_vehicle,
        t.aligned_rows, t.lag_seconds, t.same_seconds, t.longest_run_s,
        t.motion_equal + t.exhaust_equal as equal_channels,
        t.motion_alike + t.exhaust_alike as alike_channels
    from trace_twins as t
    join inspections as i on i.report_no = t.report_no
    join inspections as o on o.report_no = t.other_report_no
    left join features as f on f.report_no = t.report_no
    left join features as g on g.report_no = t.other_report_no
    -- The same car at the same second is one test sent twice.
    where not (i.vin = o.vin and i.started_at = o.started_at)
        -- Copies to the last digit have a detector of their own.
        and not (
            f.trace_hash_motion is not null and f.trace_hash_gas is not null
            and f.trace_hash_motion = g.trace_hash_motion and f.trace_hash_gas = g.trace_hash_gas
        )
),
graded_pairs as (
    select
        *,
        case
            when same_seconds < :min_same_seconds then 'few_seconds'
            when lag_seconds <> 0 then 'shifted'
            when 2 * same_seconds >= aligned_rows then 'retouched'
            else 'piece'
        end as grade
    from pairs
    where same_seconds >= :min_notable_seconds
)
select
    'inspection' as subject_kind,
    report_no as subject_id,
    array_join(array_sort(array_agg(distinct 'inspection:' || source_report_no)), ';') as related,
    min(started_at) as occurred_from,
    min(ended_at) as occurred_to,
    min(plate) as plate,
    min(method) as method,
    max_by(source_report_no, same_seconds) as source_report_no,
    max_by(source_plate, same_seconds) as source_plate,
    max_by(source_start, same_seconds) as source_start,
    max_by(same_vehicle, same_seconds) as same_vehicle,
    max_by(aligned_rows, same_seconds) as aligned_rows,
    abs(max_by(lag_seconds, same_seconds)) as lag_seconds,
    max(same_seconds) as same_seconds,
    max_by(longest_run_s, same_seconds) as longest_run_s,
    max_by(equal_channels, same_seconds) as equal_channels,
    max_by(alike_channels, same_seconds) as alike_channels,
    max_by(grade, same_seconds) as grade
from graded_pairs
group by report_no
