-- Data get lost everywhere; at one station more than elsewhere is a fault, and only behind passes after a failure is a choice.
with countable as (
    -- A test that came to a tailpipe verdict has seconds; one whose OBD check came to a verdict has readings.
    select
        i.report_no, i.station_id, date_trunc('day', i.started_at) as day,
        case when i.attempt > 1 and i.overall_result = 'pass' then 1 else 0 end as after_failure,
        case when coalesce(f.trace_rows, 0) = 0 then 1 else 0 end as without_trace,
        case when i.obd_result in ('pass', 'fail') and o.report_no is null then 1 else 0 end as without_obd,
        case when seconds_between(i.ended_at, i.uploaded_at) > 3600 * :late_hours then 1 else 0 end as late
    from inspections as i
    left join features as f on f.report_no = i.report_no
    left join obd_checks as o on o.report_no = i.report_no
    where i.exhaust_result in ('pass', 'fail')
),
lacks as (
    select report_no, station_id, day, after_failure, 'trace' as lack, without_trace as lacking from countable
    union all
    select report_no, station_id, day, after_failure, 'obd' as lack, without_obd as lacking from countable
    union all
    select report_no, station_id, day, after_failure, 'upload' as lack, late as lacking from countable
),
counted as (
    select report_no, station_id, day, lack, lacking, 'all' as part from lacks
    union all
    select report_no, station_id, day, lack, lacking, 'after_failure' as part from lacks where after_failure = 1
),
day_counts as (
    -- An outage has its day: the worst one does not count.
    select
        station_id, lack, part, day,
        count(*) as tests,
        sum(lacking) as lacking,
        row_number() over (
            partition by station_id, lack, part order by sum(lacking) desc nulls last, day nulls last
        ) as turn
    from counted
    group by station_id, lack, part, day
),
station_counts as (
    select
        station_id, lack, part,
        sum(tests) as tests,
        sum(lacking) as lacking,
        count(*) filter (where lacking > 0) as days,
        1e2 * sum(lacking) / nullif(sum(tests), 0) as lacking_pct
    from day_counts
    where turn > 1
    group by station_id, lack, part
),
judged as (
    select * from station_counts where part = 'all' and tests >= :min_tests or part = 'after_failure' and tests >= :min_retests
),
usual as (
    select lack, part, median(lacking_pct) as usual_pct, count(*) as stations
    from judged
    group by lack, part
),
scatter as (
    select u.lack, u.part, u.usual_pct, u.stations, 1.4826e0 * median(abs(j.lacking_pct - u.usual_pct)) as spread_pct
    from usual as u
    join judged as j on j.lack = u.lack and j.part = u.part
    group by u.lack, u.part, u.usual_pct, u.stations
),
compared as (
    -- What is tolerated: the usual share, three times its scatter, and a floor; after a failure the station's own share elsewhere too.
    select
        j.*, s.usual_pct, s.stations,
        a.tests - j.tests as besides,
        a.lacking - j.lacking as besides_lacking,
        1e2 * (a.lacking - j.lacking) / nullif(a.tests - j.tests, 0) as besides_pct,
        case when j.part = 'all' then s.usual_pct
            else greatest(s.usual_pct, 1e2 * (a.lacking - j.lacking + 1e0) / nullif(a.tests - j.tests + 1e0, 0e0)) end
            + 3 * s.spread_pct + :tolerated_pct as tolerated_pct
    from judged as j
    join scatter as s on s.lack = j.lack and s.part = j.part
    join station_counts as a on a.station_id = j.station_id and a.lack = j.lack and a.part = 'all'
),
examples as (
    select station_id, lack, part, array_join(array_sort(array_agg('inspection:' || report_no)), ';') as related
    from (
        select
            c.station_id, c.lack, c.part, c.report_no,
            row_number() over (partition by c.station_id, c.lack, c.part order by c.report_no nulls last) as turn
        from counted as c
        where c.lacking = 1
    ) as turns
    where turn <= 50
    group by station_id, lack, part
)
select
    'station' as subject_kind,
    c.station_id as subject_id,
    coalesce(e.related, '') as related,
    null as occurred_from,
    null as occurred_to,
    c.station_id,
    c.lack,
    c.part,
    c.tests,
    c.lacking,
    c.days,
    c.lacking_pct,
    c.usual_pct,
    c.stations,
    c.besides_pct,
    c.besides,
    c.tolerated_pct,
    least(95e-2, c.tolerated_pct / 1e2) as chance
from compared as c
left join examples as e on e.station_id = c.station_id and e.lack = c.lack and e.part = c.part
where c.stations >= :min_stations
