-- A calibration that is strange to cars of many makers comes from a device. Seen at several stations and under several
-- test programs, the device is sold or carried about. The family to which the calibration really belongs does not count.
with readings as (
    select
        m.report_no, i.station_id, i.vin, v.brand, v.model, v.fuel,
        replace(upper(trim(m.cal_id)), ' ', '') as cal_id,
        replace(upper(trim(m.cvn)), ' ', '') as cvn
    from obd_modules as m
    join inspections as i on i.report_no = m.report_no
    join vehicles as v on v.vin = i.vin
    -- The engine computer; gearbox and after-treatment units are bought from the same few suppliers.
    where m.module in ('7E8', '18DAF110') and m.cal_id is not null and m.cvn is not null
),
cells as (
    select brand, model, fuel, station_id, cal_id, cvn, count(distinct vin) as cars
    from readings
    -- Fillers: zeros, Fs, one repeated character, "N/A".
    where length(cal_id) >= 4 and length(cvn) >= 4
        and translate(cal_id, '0F', '') <> '' and replace(cal_id, left(cal_id, 1), '') <> ''
        and translate(cvn, '0F', '') <> '' and replace(cvn, left(cvn, 1), '') <> ''
    group by brand, model, fuel, station_id, cal_id, cvn
),
compared as (
    select
        *,
        sum(cars) over (partition by brand, model, fuel)
            - sum(cars) over (partition by brand, model, fuel, station_id) as model_cars_elsewhere,
        -- Some tools cut the CALID off: one CVN in one model is one calibration.
        sum(cars) over (partition by brand, model, fuel, cvn)
            - sum(cars) over (partition by brand, model, fuel, cvn, station_id) as key_cars_elsewhere
    from cells
),
placed as (
    select
        *,
        case
            when 1e2 * key_cars_elsewhere > :max_native_share_pct * model_cars_elsewhere then 'native'
            when model_cars_elsewhere >= :min_model_cars then 'foreign'
        end as place
    from compared
),
owners as (
    select cvn, brand, sum(cars) as cars from placed where place = 'native' group by cvn, brand
),
foreign_cells as (
    -- A maker may bring one calibration to a further model of its own.
    select p.*
    from placed as p
    left join owners as o on o.cvn = p.cvn and o.brand = p.brand
    where p.place = 'foreign' and o.brand is null
),
in_order as (
    select
        report_no, station_id, vin, started_at, ended_at, overall_result, software_version,
        lag(overall_result) over (partition by vin order by started_at nulls last, report_no nulls last) as result_before
    from inspections
    where overall_result in ('pass', 'fail')
),
read_tests as (
    -- Every test with a reading: what the uses of the key are measured against.
    select
        report_no, station_id, software_version,
        case when overall_result = 'pass' then 1 else 0 end as passed,
        case when overall_result = 'pass' and result_before = 'fail' then 1 else 0 end as passed_after_failure
    from in_order
    where report_no in (select report_no from readings)
),
uses as (
    select
        r.cal_id, r.cvn, r.report_no, r.station_id, r.vin, r.brand, i.started_at, i.ended_at, t.software_version,
        t.passed, t.passed_after_failure
    from readings as r
    join foreign_cells as f
        on f.brand = r.brand and f.model = r.model and f.fuel = r.fuel and f.station_id = r.station_id
        and f.cal_id = r.cal_id and f.cvn = r.cvn
    join inspections as i on i.report_no = r.report_no
    left join read_tests as t on t.report_no = r.report_no
),
signatures as (
    select
        cal_id, cvn,
        count(*) as uses,
        count(distinct vin) as cars,
        count(distinct brand) as brands,
        count(distinct station_id) as station_count,
        count(distinct software_version) as versions,
        min(software_version) as only_version,
        sum(passed) as passed,
        count(passed) - sum(passed) as failed,
        sum(passed_after_failure) as after_failure,
        min(started_at) as occurred_from,
        max(ended_at) as occurred_to
    from uses
    group by cal_id, cvn
    having count(distinct brand) >= :min_foreign_brands and count(distinct station_id) >= :min_stations
),
-- A program that writes one value into everything writes it into failed tests too.
version_totals as (
    select software_version, sum(passed) as passed, count(*) - sum(passed) as failed
    from read_tests
    group by software_version
),
key_tests as (
    -- With the cars of its own family: the program does not know whose car it is.
    select distinct r.cal_id, r.cvn, t.report_no, t.software_version, t.passed
    from readings as r
    join read_tests as t on t.report_no = r.report_no
),
defaults as (
    select
        k.cal_id, k.cvn, k.software_version,
        least(
            coalesce(1e2 * sum(k.passed) / nullif(max(v.passed), 0), 0e0),
            coalesce(1e2 * (count(*) - sum(k.passed)) / nullif(max(v.failed), 0), 0e0)
        ) as version_share_pct
    from key_tests as k
    join version_totals as v on v.software_version = k.software_version
    group by k.cal_id, k.cvn, k.software_version
),
station_uses as (
    select cal_id, cvn, station_id, count(*) as uses, min(started_at) as first_at from uses group by cal_id, cvn, station_id
),
station_lists as (
    select
        f.cal_id, f.cvn,
        array_join(
            array_sort(array_agg(substring(cast(f.first_at as string), 1, 16) || ' ' || coalesce(s.name, f.station_id))), '；'
        ) as station_names
    from station_uses as f
    left join stations as s on s.station_id = f.station_id
    group by f.cal_id, f.cvn
),
station_totals as (
    select station_id, count(*) as tests, sum(passed) as passed, sum(passed_after_failure) as after_failure
    from read_tests
    group by station_id
),
surroundings as (
    select f.cal_id, f.cvn, sum(t.tests) as tests, sum(t.passed) as passed, sum(t.after_failure) as after_failure
    from station_uses as f
    join station_totals as t on t.station_id = f.station_id
    group by f.cal_id, f.cvn
),
ownership as (
    select cvn, sum(cars) as native_cars, max_by(brand, cars) as native_brand from owners group by cvn
),
related_tests as (
    select cal_id, cvn, array_join(array_sort(array_agg(distinct 'inspection:' || report_no)), ';') as related
    from (
        -- A device may have served thousands: the first two hundred are enough to open the case.
        select
            cal_id, cvn, report_no,
            row_number() over (partition by cal_id, cvn order by started_at nulls last, report_no nulls last) as turn
        from uses
    ) as turns
    where turn <= 200
    group by cal_id, cvn
),
measured as (
    select
        s.*,
        coalesce(o.native_cars, 0) as native_cars,
        coalesce(o.native_brand, '') as native_brand,
        1e2 * s.passed / nullif(s.passed + s.failed, 0) as passed_pct,
        1e2 * (a.passed - s.passed) / nullif(a.tests - s.passed - s.failed, 0) as others_passed_pct,
        1e2 * s.after_failure / nullif(s.passed + s.failed, 0) as after_failure_pct,
        1e2 * (a.after_failure - s.after_failure) / nullif(a.tests - s.passed - s.failed, 0) as others_after_failure_pct,
        1e2 * (s.passed + s.failed) / nullif(a.tests, 0) as station_share_pct,
        coalesce(d.version_share_pct, 0e0) as version_share_pct
    from signatures as s
    join surroundings as a on a.cal_id = s.cal_id and a.cvn = s.cvn
    left join ownership as o on o.cvn = s.cvn
    left join defaults as d
        on d.cal_id = s.cal_id and d.cvn = s.cvn and s.versions = 1 and d.software_version = s.only_version
)
select
    'device_signature' as subject_kind,
    m.cal_id || '_' || m.cvn as subject_id,
    r.related,
    m.occurred_from,
    m.occurred_to,
    m.cal_id, m.cvn, m.uses, m.cars, m.brands, m.station_count, l.station_names, m.versions, m.native_brand, m.native_cars,
    m.passed_pct, m.others_passed_pct, m.after_failure, m.after_failure_pct, m.others_after_failure_pct,
    m.station_share_pct, m.version_share_pct,
    case
        -- A fault of a program does not wait for a failure.
        when m.after_failure >= :min_after_failure and m.after_failure_pct >= :min_selectivity * m.others_after_failure_pct
            then 'selective'
        when m.versions = 0 then 'version_unknown'
        when m.versions = 1 then 'one_version'
        else 'several_versions'
    end as grade
from measured as m
join station_lists as l on l.cal_id = m.cal_id and l.cvn = m.cvn
join related_tests as r on r.cal_id = m.cal_id and r.cvn = m.cvn
where m.version_share_pct < :min_default_share_pct
