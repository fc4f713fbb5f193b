package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Personal;
import cn.jianzhen.platform.access.PersonalField;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the on-board diagnosis said, and how many other vehicles said the same calibration. */
@Repository
class ObdQuery {
    record ObdModule(
            String module, @Nullable String calId, @Nullable String cvn, int sharedByVehicles, int sharedByFamilies) {}

    record ObdView(
            @Nullable Boolean connected,
            @Nullable String connectFailureLabel,
            @Nullable String standard,
            @PersonalField(Personal.VIN) @Nullable String vinReported,
            @Nullable Boolean vinMatches,
            @Nullable Boolean milOn,
            @Nullable Integer dtcCount,
            @Nullable LocalDateTime checkedAt,
            List<ObdModule> modules) {

        ObdView with(List<ObdModule> found) {
            return new ObdView(
                    connected,
                    connectFailureLabel,
                    standard,
                    vinReported,
                    vinMatches,
                    milOn,
                    dtcCount,
                    checkedAt,
                    found);
        }
    }

    /** A family is brand, model and displacement: cars of one family rightly share a calibration. */
    private static final String MODULES = """
            with own as (
              select module, cal_id, cvn from obd_modules where report_no = :reportNo
            ), sharing as (
              select m.cal_id, m.cvn, count(distinct i.vin) as vehicles,
                count(distinct concat_ws('|', v.brand, v.model, v.displacement_l)) as families
              from obd_modules m
              join (select distinct cal_id, cvn from own) o on o.cal_id = m.cal_id and o.cvn = m.cvn
              join inspections i on i.report_no = m.report_no
              left join vehicles v on v.vin = i.vin
              group by m.cal_id, m.cvn
            )
            select own.module, own.cal_id, own.cvn, coalesce(sharing.vehicles, 1) as shared_by_vehicles,
              coalesce(sharing.families, 1) as shared_by_families
            from own left join sharing on sharing.cal_id = own.cal_id and sharing.cvn = own.cvn
            order by own.module
            """;

    private final Measurements measurements;
    private final String check;

    ObdQuery(Measurements measurements, Labels labels) {
        this.measurements = measurements;
        this.check = """
                select connected, %s as connect_failure_label, %s as standard, vin_reported,
                  vin_reported = :vin as vin_matches, mil_on, cast(dtc_count as integer) as dtc_count, checked_at
                from obd_checks where report_no = :reportNo
                """.formatted(
                        labels.sql("obd_checks", "connect_failure", "connect_failure"),
                        labels.sql("obd_checks", "standard", "standard"));
    }

    Optional<ObdView> of(InspectionFacts inspection) {
        return measurements
                .required()
                .sql(check)
                .param("vin", inspection.vin())
                .param("reportNo", inspection.reportNo())
                .query((row, number) -> new ObdView(
                        row.getObject("connected", Boolean.class),
                        row.getString("connect_failure_label"),
                        row.getString("standard"),
                        row.getString("vin_reported"),
                        row.getObject("vin_matches", Boolean.class),
                        row.getObject("mil_on", Boolean.class),
                        row.getObject("dtc_count", Integer.class),
                        row.getObject("checked_at", LocalDateTime.class),
                        List.of()))
                .optional()
                .map(view -> view.with(modules(inspection)));
    }

    private List<ObdModule> modules(InspectionFacts inspection) {
        return measurements
                .required()
                .sql(MODULES)
                .param("reportNo", inspection.reportNo())
                .query(ObdModule.class)
                .list();
    }
}
