package cn.jianzhen.engine.run;

/**
 * SQL that says where each finding of a run belongs. A subject without a station of its own (a vehicle, a phone) belongs
 * where the first inspection it rests on was made.
 */
public final class FindingPlaces {
    private FindingPlaces() {}

    /**
     * A WITH clause that ends in {@code located}: one row per finding of the run with the station, county, line and test it
     * points to.
     *
     * @param runId a SQL expression for the run, such as {@code ?}
     */
    public static String of(String runId) {
        return """
                with newest as (
                  select f.*, nullif(regexp_extract(coalesce(f.related, ''), 'inspection:([^;]+)', 1), '') as first_related
                  from findings f where f.run_id = %s
                ), placed as (
                  select n.*, i.report_no, i.method, coalesce(i.line_id, l.line_id) as line_id,
                    coalesce(i.vin, v.vin) as vin, coalesce(i.plate, v.plate) as plate,
                    coalesce(case when n.subject_kind = 'station' then n.subject_id end, i.station_id, l.station_id,
                      st.station_id) as station_id,
                    coalesce(i.started_at, n.occurred_from) as occurred_at, sh.county_code as shop_county
                  from newest n
                  left join inspections i on i.report_no = case when n.subject_kind = 'inspection' then n.subject_id
                    when n.subject_kind in ('vehicle', 'phone', 'device_signature', 'repair') then n.first_related end
                  left join vehicles v on n.subject_kind = 'vehicle' and v.vin = n.subject_id
                  left join lines l on n.subject_kind = 'line' and l.line_id = n.subject_id
                  left join staff st on n.subject_kind = 'staff' and st.staff_id = n.subject_id
                  left join repairs re on n.subject_kind = 'repair' and re.repair_id = n.subject_id
                  left join shops sh on sh.shop_id = case when n.subject_kind = 'shop' then n.subject_id
                    when n.subject_kind = 'repair' then re.shop_id end
                ), located as (
                  select p.*, s.name as station_name, coalesce(p.shop_county, s.county_code) as county_code
                  from placed p left join stations s on s.station_id = p.station_id
                )
                """.formatted(runId);
    }
}
