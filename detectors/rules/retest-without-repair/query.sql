-- A car that failed badly and passes within hours as if new, though nobody repaired it, is not the same car,
-- not the same gas, or not a test.
with failed_tests as (
    select report_no, vin, method, station_id, started_at, ended_at
    from inspections
    where exhaust_result = 'fail'
),
quick_retests as (
    -- After several failures the last one counts.
    select
        p.report_no,
        min(p.vin) as vin,
        min(p.plate) as plate,
        min(p.method) as method,
        min(p.station_id) as station_id,
        min(p.started_at) as started_at,
        min(p.ended_at) as ended_at,
        max_by(f.report_no, f.started_at) as failed_report_no,
        max(f.started_at) as failed_start,
        max_by(f.ended_at, f.started_at) as failed_end,
        max_by(f.station_id, f.started_at) as failed_station_id,
        max_by(f.method, f.started_at) as failed_method
    from failed_tests as f
    join inspections as p on p.vin = f.vin
    where p.exhaust_result = 'pass' and p.started_at > f.started_at
        and seconds_between(f.ended_at, p.started_at) <= 3600 * :max_hours
    group by p.report_no
),
unrepaired as (
    select q.*, seconds_between(q.failed_end, q.started_at) / 36e2 as hours
    from quick_retests as q
    left join repairs as r
        on r.vin = q.vin
        and (r.failed_report_no = q.failed_report_no or (r.received_at < q.started_at and r.settled_at > q.failed_start))
    where r.repair_id is null and q.failed_method = q.method
),
compared_results as (
    select
        u.report_no, b.item, b.verdict, b.value as before_value, a.value as after_value,
        try_cast(b.limit as double) as limit_value,
        case
            when b.item in ('k100', 'k80', 'smoke_mean') then 'smoke'
            when b.item in ('nox80', 'vmas_nox', 'asm5025_no', 'asm2540_no') then 'nox'
            when b.item in ('vmas_co', 'asm5025_co', 'asm2540_co', 'low_idle_co', 'high_idle_co') then 'co'
            when b.item in ('vmas_hc', 'asm5025_hc', 'asm2540_hc', 'low_idle_hc', 'high_idle_hc') then 'hc'
        end as pollutant
    from unrepaired as u
    join results as b on b.report_no = u.failed_report_no
    join results as a on a.report_no = u.report_no and a.item = b.item
),
falls as (
    -- The smaller fall of a pollutant's items counts: 100 % and 80 % point, low and high idle.
    select
        report_no, pollutant,
        min(1e2 * (1e0 - after_value / nullif(before_value, 0e0))) as fall_pct,
        max(case when verdict = 'fail' then 1 else 0 end) as had_failed
    from compared_results
    -- Near the detection floor a large relative fall is noise.
    where pollutant is not null and 1e2 * before_value >= :min_before_pct_of_limit * limit_value
    group by report_no, pollutant
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
