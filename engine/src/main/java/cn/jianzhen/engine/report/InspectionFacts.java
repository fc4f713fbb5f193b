package cn.jianzhen.engine.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One inspection as reported, with the names of what its keys point to.
 *
 * @param method code of the method; {@code methodLabel} is its Chinese name
 * @param fuel Chinese name
 * @param endedAt the start where no end was given
 * @param result Chinese name of the overall result
 */
record InspectionFacts(
        String reportNo,
        String plate,
        String vin,
        @Nullable String brand,
        @Nullable String model,
        @Nullable String fuel,
        @Nullable String emissionStage,
        String station,
        String lineId,
        String line,
        @Nullable String driverId,
        @Nullable String driver,
        String method,
        String methodLabel,
        int attempt,
        LocalDateTime startedAt,
        LocalDateTime endedAt,
        @Nullable LocalDateTime uploadedAt,
        @Nullable String result,
        @Nullable String softwareVersion) {

    private static final String SQL = """
            select i.report_no, coalesce(i.plate, '') as plate, i.vin, v.brand, v.model, v.fuel, v.emission_stage,
              coalesce(s.name, i.station_id) as station, coalesce(i.line_id, '') as line_id,
              coalesce(l.name, i.line_id, '') as line, i.driver_id, d.name as driver, i.method,
              coalesce(i.attempt, 1) as attempt, i.started_at, coalesce(i.ended_at, i.started_at) as ended_at,
              i.uploaded_at, i.overall_result, i.software_version
            from inspections i
            left join stations s on s.station_id = i.station_id
            left join lines l on l.line_id = i.line_id
            left join vehicles v on v.vin = i.vin
            left join staff d on d.staff_id = i.driver_id
            where i.report_no = ?
            """;

    static Optional<InspectionFacts> find(StoreQuery store, String reportNo) {
        return store.first(SQL, row -> read(store, row), reportNo);
    }

    private static InspectionFacts read(StoreQuery store, ResultSet row) throws SQLException {
        String method = row.getString("method");
        return new InspectionFacts(
                row.getString("report_no"),
                row.getString("plate"),
                row.getString("vin"),
                row.getString("brand"),
                row.getString("model"),
                store.label("vehicles", "fuel", row.getString("fuel")),
                row.getString("emission_stage"),
                row.getString("station"),
                row.getString("line_id"),
                row.getString("line"),
                row.getString("driver_id"),
                row.getString("driver"),
                method,
                Objects.requireNonNullElse(store.label("inspections", "method", method), method),
                row.getInt("attempt"),
                row.getObject("started_at", LocalDateTime.class),
                row.getObject("ended_at", LocalDateTime.class),
                row.getObject("uploaded_at", LocalDateTime.class),
                store.label("inspections", "overall_result", row.getString("overall_result")),
                row.getString("software_version"));
    }

    /** How a caption names it. */
    String caption() {
        return (plate.isEmpty() ? vin : plate) + " " + Shown.minute(startedAt);
    }

    String attemptLabel() {
        return attempt == 1 ? "初检" : "第 " + attempt + " 次";
    }
}
