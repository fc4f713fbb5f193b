-- Idle speed, gearing and the oxygen left in the exhaust belong to one car; in three cars of different models they do not agree by chance.
with driven as (
    select
        i.report_no, i.line_id, i.method, i.vin, i.plate, i.started_at, i.ended_at, v.brand, v.model,
        -- Only tests of the same or of neighbouring windows can lie within one.
        floor(seconds_between(timestamp '2000-01-01 00:00:00', i.started_at) / nullif(6e1 * :window_minutes, 0e0)) as slot,
        f.rpm_per_kmh_top as ratio, f.idle_rpm, f.o2_mean_pct, f.co2_mean_pct, f.load_max_kw
    from inspections as i
    join vehicles as v on v.vin = i.vin
    join features as f on f.report_no = i.report_no
    where i.exhaust_result = 'pass' and i.line_id is not null and f.rpm_per_kmh_top > 0 and f.co2_mean_pct > 0
        -- The speed-controlled methods without an idle phase leave too little to compare.
        and (i.method = 'vmas' and f.idle_rpm is not null and f.o2_mean_pct is not null or i.method = 'lugdown' and f.load_max_kw > 0)
),
slots as (
    select *, slot as near_slot from driven
    union all
    select *, slot - 1 as near_slot from driven
    union all
    select *, slot + 1 as near_slot from driven
),
twins as (
    select
        a.report_no, b.report_no as other_report_no, b.brand as other_brand, b.model as other_model,
        1e2 * abs(ln(a.ratio / nullif(b.ratio, 0e0))) as ratio_gap_pct,
        abs(a.idle_rpm - b.idle_rpm) as idle_gap_rpm,
        abs(a.o2_mean_pct - b.o2_mean_pct) as o2_gap_pct,
        1e2 * abs(ln(a.load_max_kw / nullif(b.load_max_kw, 0e0))) as power_gap_pct
    from driven as a
    join slots as b
        on b.line_id = a.line_id and b.method = a.method and b.near_slot = a.slot and b.vin <> a.vin and b.plate <> a.plate
        -- Cars of one model are alike anyway: a fleet in a row is no fraud.
        and (b.brand <> a.brand or b.model <> a.model)
    where abs(seconds_between(a.started_at, b.started_at)) <= 60 * :window_minutes
        and 1e2 * abs(ln(a.ratio / nullif(b.ratio, 0e0))) <= :max_ratio_pct
        and 1e2 * abs(ln(a.co2_mean_pct / nullif(b.co2_mean_pct, 0e0))) <= :max_co2_pct
        and (
            a.method = 'vmas' and abs(a.idle_rpm - b.idle_rpm) <= :max_idle_rpm and abs(a.o2_mean_pct - b.o2_mean_pct) <= :max_o2_pct
            or a.method = 'lugdown' and 1e2 * abs(ln(a.load_max_kw / nullif(b.load_max_kw, 0e0))) <= :max_power_pct
        )
),
groups as (
    select
        report_no,
        count(*) + 1 as alike,
        count(distinct other_brand || ' ' || other_model) + 1 as models,
        max(ratio_gap_pct) as ratio_gap_pct,
        max(idle_gap_rpm) as idle_gap_rpm,
        max(o2_gap_pct) as o2_gap_pct,
        max(power_gap_pct) as power_gap_pct,
        array_join(array_sort(array_agg('inspection:' || other_report_no)), ';') as related
    from twins
    group by report_no
)
select
    'inspection' as subject_kind,
    d.report_no as subject_id,
    'inspection:' || d.report_no || ';' || g.related as related,
    d.started_at as occurred_from,
    d.ended_at as occurred_to,
    d.plate,
    d.brand || ' ' || d.model as model,
    d.line_id,
    d.method,
    g.alike,
    g.models,
    g.ratio_gap_pct,
    case when d.method = 'vmas'
        then '怠速相差不过' || cast(round(g.idle_gap_rpm, 1) as string) || ' r/min、氧含量不过' || cast(round(g.o2_gap_pct, 2) as string) || '个百分点'
        else '最大功率相差不过' || cast(round(g.power_gap_pct, 1) as string) || '%'
    end as likeness
from driven as d
join groups as g on g.report_no = d.report_no
where g.alike >= :min_alike and g.models >= 3
