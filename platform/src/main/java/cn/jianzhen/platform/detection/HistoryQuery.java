package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Scope;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All tests of one vehicle that the person may see. */
@Repository
class HistoryQuery {
    record HistoryRow(
            String reportNo,
            String stationName,
            LocalDateTime startedAt,
            String methodLabel,
            int attempt,

            @Schema(allowableValues = {"pass", "fail", "aborted", "invalid", "exempt"}) @Nullable
            String overallResult,

            boolean subject) {}

    private final Measurements measurements;
    private final String sql;

    HistoryQuery(Measurements measurements, Labels labels) {
        this.measurements = measurements;
        this.sql = """
                select i.report_no, coalesce(s.name, i.station_id) as station_name, i.started_at, %s as method_label,
                  coalesce(i.attempt, 1) as attempt, i.overall_result, i.report_no = :reportNo as subject
                from inspections i left join stations s on s.station_id = i.station_id
                where i.vin = :vin and %s
                order by i.started_at, i.report_no
                limit 500
                """.formatted(labels.sql("inspections", "method", "i.method"), InScope.sql("s.county_code"));
    }

    List<HistoryRow> of(Scope scope, InspectionFacts inspection) {
        return InScope.bind(measurements.required().sql(sql), scope)
                .param("vin", inspection.vin())
                .param("reportNo", inspection.reportNo())
                .query(HistoryRow.class)
                .list();
    }
}
