package cn.jianzhen.platform.detection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * The newest run, seen from other modules. For making leads, so it asks for no Scope: nothing of it reaches a person before it
 * has gone through a scoped table.
 */
@Component
public class LatestFindings {
    private final Measurements measurements;
    private final DetectorTexts texts;
    private final Labels labels;

    LatestFindings(Measurements measurements, DetectorTexts texts, Labels labels) {
        this.measurements = measurements;
        this.texts = texts;
        this.labels = labels;
    }

    /** Empty as long as no detection has run. */
    public Optional<String> runId() {
        return measurements
                .ifPresent()
                .flatMap(database -> database.sql("select " + LatestRun.ID)
                        .query((row, number) -> Optional.ofNullable(row.getString(1)))
                        .single());
    }

    /** Every subject with findings, one at a time, in no promised order. */
    public void forEachSubject(Consumer<SubjectSummary> consumer) {
        measurements.required().sql(sql()).query((ResultSet row) -> {
            consumer.accept(summary(row));
        });
    }

    /** The detector's title, or its id where the catalogue no longer has it. */
    public String title(String detectorId) {
        return texts.find(detectorId)
                .map(DetectorText::title)
                .orElseGet(() -> DetectorText.unknown(detectorId, 0, false).title());
    }

    public String categoryLabel(int category) {
        return texts.categoryLabel(category);
    }

    public String methodLabel(String method) {
        return labels.code("inspections", "method", method);
    }

    /** Each evidence family votes once, with its best score; the families are taken as independent. */
    private String sql() {
        return FindingPlaces.WITH + """
                , families as (
                  select subject_kind, subject_id, family, max(score) as best
                  from located group by subject_kind, subject_id, family
                ), risks as (
                  select subject_kind, subject_id, 1 - product(1 - least(best, 0.9999)) as risk
                  from families group by subject_kind, subject_id
                ), subjects as (
                  select subject_kind, subject_id, first(f order by strength = 'hard' desc, score desc, finding_id) as top,
                    bool_or(strength = 'hard') as hard, count(*) as finding_count,
                    string_agg(distinct detector_id, ';' order by detector_id) as detector_ids
                  from located f group by subject_kind, subject_id
                )
                select s.subject_kind, s.subject_id, s.top.detector_id as strongest_detector,
                  s.top.explanation as explanation, r.risk, s.hard, s.top.category as category, s.detector_ids,
                  s.finding_count, s.top.station_id as station_id, s.top.station_name as station_name,
                  s.top.county_code as county_code, %s as county_name, s.top.line_id as line_id,
                  s.top.plate as plate, s.top.vin as vin, s.top.method as method, s.top.occurred_at as occurred_at
                from subjects s join risks r on r.subject_kind = s.subject_kind and r.subject_id = s.subject_id
                """.formatted(labels.countySql("s.top.county_code"));
    }

    private static SubjectSummary summary(ResultSet row) throws SQLException {
        List<String> detectors =
                Arrays.stream(row.getString("detector_ids").split(";")).toList();
        return new SubjectSummary(
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("strongest_detector"),
                row.getString("explanation"),
                row.getDouble("risk"),
                row.getBoolean("hard"),
                row.getInt("category"),
                detectors,
                row.getInt("finding_count"),
                row.getString("station_id"),
                row.getString("station_name"),
                row.getString("county_code"),
                row.getString("county_name"),
                row.getString("line_id"),
                row.getString("plate"),
                row.getString("vin"),
                row.getString("method"),
                row.getObject("occurred_at", LocalDateTime.class));
    }
}
