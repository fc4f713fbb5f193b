-- A car that failed badly and passes within hours as if new, though nobody repaired it, is not the same car,
-- not the same gas, or not a test.
with tailpipe_tests as (
    select
        report_no, vin, plate, method, station_id, started_at, ended_at, exhaust_result,
        lag(report_no) over w as failed_report_no,
        lag(exhaust_result) over w as previous_result,
        lag(method) over w as previous_method,
        lag(started_at) over w as failed_start,
        lag(ended_at) over w as failed_end,
        lag(station_id) over w as failed_station_id
    from inspections
    where exhaust_result in ('pass', 'fail')
    window w as (partition by vin order by started_at nulls last, report_no nulls last)
),
quick_retests as (
    select *, seconds_between(failed_end, started_at) / 36e2 as hours
    from tailpipe_tests
    where exhaust_result = 'pass' and previous_result = 'fail' and previous_method = method
        and seconds_between(failed_end, started_at) <= 3600 * :max_hours
),
unrepaired as (
    select q.*
    from quick_retests as q
    left join repairs as r
        on r.vin = q.vin
        and (r.failed_report_no = q.failed_report_no or (r.received_at < q.started_at and r.settled_at > q.failed_start))
    where r.repair_id is null
),
pollutants as (
    select
        report_no, item, value, verdict, try_cast(limit_text as double) as limit_value,
        case
            when item in ('k100', 'k80', 'smoke_mean') then 'smoke'
            when item in ('nox80', 'vmas_nox', 'asm5025_no', 'asm2540_no') then 'nox'
            when item in ('vmas_co', 'asm5025_co', 'asm2540_co', 'low_idle_co', 'high_idle_co') then 'co'
            when item in ('vmas_hc', 'asm5025_hc', 'asm2540_hc', 'low_idle_hc', 'high_idle_hc') then 'hc'
        end as pollutant
    from (select r.report_no, r.item, r.value, r.verdict, r.limit as limit_text from results as r) as plain_results
),
falls as (
    -- The smaller fall of a pollutant's items counts: 100 % and 80 % point, low and high idle.
    select
        u.report_no, b.pollutant,
        min(1e2 * (1e0 - a.value / nullif(b.value, 0e0))) as fall_pct,
        max(b.value) as value_before,
        max(a.value) as value_after,
        max(case when b.verdict = 'fail' then 1 else 0 end) as had_failed
    from unrepaired as u
    join pollutants as b on b.report_no = u.failed_report_no
    join pollutants as a on a.report_no = u.report_no and a.item = b.item
    -- Near the detection floor a large relative fall is noise.
    where b.pollutant is not null and 1e2 * b.value >= :min_before_pct_of_limit * b.limit_value
    group by u.report_no, b.pollutant
),
impossible_falls as (
    select
        report_no,
        count(*) as pollutants,
        max(had_failed) as had_failed,
        min(fall_pct) as smallest_fall_pct,
        array_join(array_sort(array_agg(pollutant)), '、') as pollutant_codes,
        max(case when pollutant = 'smoke' then 1 else 0 end) as smoke,
        max(case when pollutant = 'nox' then 1 else 0 end) as nox,
        max(case when pollutant = 'co' then 1 else 0 end) as co
    from falls
    where fall_pct >= :min_fall_pct
    group by report_no
)
select
    'inspection' as subject_kind,
    u.report_no as subject_id,
    'inspection:' || u.failed_report_no as related,
    u.started_at as occurred_from,
    u.ended_at as occurred_to,
    u.plate,
    u.method,
    u.failed_report_no,
    u.failed_end,
    u.hours,
    u.failed_station_id = u.station_id as same_station,
    f.pollutants,
    replace(replace(replace(replace(f.pollutant_codes, 'smoke', '烟度'), 'nox', 'NOx'), 'co', 'CO'), 'hc', 'HC')
        as pollutant_names,
    f.smallest_fall_pct,
    case
        when f.smoke = 1 and f.nox = 1 then 'smoke_and_nox'
        when f.co = 1 and f.nox = 1 then 'co_and_nox'
        else 'co_and_hc'
    end as grade
from unrepaired as u
join impossible_falls as f on f.report_no = u.report_no
where f.pollutants >= :min_pollutants and f.had_failed = 1
