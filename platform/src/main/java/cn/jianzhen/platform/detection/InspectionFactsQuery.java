package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Scope;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** One inspection with the names of its station, line, vehicle and driver. */
@Repository
class InspectionFactsQuery {
    private final Measurements measurements;
    private final String sql;

    InspectionFactsQuery(Measurements measurements, Labels labels) {
        this.measurements = measurements;
        this.sql = """
                select i.report_no, i.station_id, coalesce(s.name, i.station_id) as station_name,
                  coalesce(%s, '') as county_name, coalesce(i.line_id, '') as line_id,
                  coalesce(l.name, i.line_id, '') as line_name, i.vin, coalesce(i.plate, '') as plate,
                  coalesce(i.plate_color, '') as plate_color, coalesce(%s, '') as plate_color_label,
                  coalesce(v.brand, '') as brand, coalesce(v.model, '') as model, coalesce(%s, '') as fuel_label,
                  coalesce(v.emission_stage, '') as emission_stage, v.displacement_l, v.rated_power_kw,
                  v.first_registered, coalesce(%s, '') as kind_label, coalesce(i.attempt, 1) as attempt, i.method,
                  %s as method_label, i.started_at, coalesce(i.ended_at, i.started_at) as ended_at, i.uploaded_at,
                  i.appearance_result, i.obd_result, i.exhaust_result, i.overall_result, i.odometer_km,
                  i.temperature_c, i.humidity_pct, i.pressure_kpa, i.driver_id, d.name as driver_name,
                  i.software_version, i.revision
                from inspections i
                left join stations s on s.station_id = i.station_id
                left join lines l on l.line_id = i.line_id
                left join vehicles v on v.vin = i.vin
                left join staff d on d.staff_id = i.driver_id
                where i.report_no = :reportNo and %s
                """.formatted(
                        labels.countySql("s.county_code"),
                        labels.sql("inspections", "plate_color", "i.plate_color"),
                        labels.sql("vehicles", "fuel", "v.fuel"),
                        labels.sql("inspections", "kind", "i.kind"),
                        labels.sql("inspections", "method", "i.method"),
                        InScope.sql("s.county_code"));
    }

    /** Empty when there is no such report, or when it is out of scope: the two look the same from outside. */
    Optional<InspectionFacts> find(Scope scope, String reportNo) {
        return InScope.bind(measurements.required().sql(sql), scope)
                .param("reportNo", reportNo)
                .query(InspectionFacts.class)
                .optional();
    }
}
