package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.finding.Calibration;
import cn.jianzhen.engine.finding.FusedScore;
import cn.jianzhen.engine.finding.Fusion;
import cn.jianzhen.engine.finding.Vote;
import cn.jianzhen.engine.harm.HarmAssumptions;
import cn.jianzhen.engine.harm.VisitCosts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The newest run, seen from other modules. For making leads, so it asks for no Scope: nothing of it reaches a person before it
 * has gone through a scoped table.
 */
@Component
public class LatestFindings {
    /** Sentences made before personal things were marked in them are made anew. */
    private static final String MARKED = "marked";

    private final Measurements measurements;
    private final DetectorTexts texts;
    private final Labels labels;
    private final Outcomes outcomes;
    private final PassedVehicles passed;
    private final PersonalColumns personal;
    private final VisitCosts visits = VisitCosts.packaged();

    LatestFindings(
            Measurements measurements,
            DetectorTexts texts,
            Labels labels,
            Outcomes outcomes,
            PassedVehicles passed,
            PersonalColumns personal) {
        this.measurements = measurements;
        this.texts = texts;
        this.labels = labels;
        this.outcomes = outcomes;
        this.passed = passed;
        this.personal = personal;
    }

    /** Empty as long as no detection has run. */
    public Optional<String> runId() {
        return measurements
                .ifPresent()
                .flatMap(database -> database.sql("select " + LatestRun.ID)
                        .query((row, number) -> Optional.ofNullable(row.getString(1)))
                        .single());
    }

    /** Names all that leads are made from: the run, the catalogue, the assumptions, the checks. Empty as long as no detection has run. */
    public Optional<String> state() {
        return runId().map(run -> String.join(
                "/",
                MARKED,
                run,
                texts.sha256(),
                HarmAssumptions.packagedSha256(),
                VisitCosts.packagedSha256(),
                Long.toString(outcomes.newestEntry())));
    }

    /** Every subject with findings that count, one at a time, in no promised order. Detectors on trial make none. */
    public void forEachSubject(Consumer<SubjectSummary> consumer) {
        List<String> counted = texts.counted();
        if (counted.isEmpty()) {
            return;
        }
        Calibration calibration = outcomes.calibration();
        measurements.required().sql(sql()).param("counted", counted).query((ResultSet row) -> {
            consumer.accept(summary(row, Fusion.of(votes(row.getString("votes")), calibration)));
        });
    }

    /** The detector's title, or its id where the catalogue no longer has it. */
    public String title(String detectorId) {
        return texts.find(detectorId)
                .map(DetectorText::title)
                .orElseGet(() -> DetectorText.unknown(detectorId, 0, false).title());
    }

    /** Every detector of the catalogue as {@code id=category=status}, joined by semicolons, for statements that count them. */
    public String catalogueText() {
        return texts.all().stream()
                .map(text -> text.detectorId() + "=" + text.category() + "=" + text.status())
                .collect(Collectors.joining(";"));
    }

    public String categoryLabel(int category) {
        return texts.categoryLabel(category);
    }

    public String methodLabel(String method) {
        return labels.code("inspections", "method", method);
    }

    private String sql() {
        return FindingPlaces.WITH + """
                , counted as (
                  select * from located where detector_id in (:counted)
                ), subjects as (
                  select subject_kind, subject_id, first(f order by strength = 'hard' desc, score desc, finding_id) as top,
                    bool_or(strength = 'hard') as hard, count(*) as finding_count,
                    string_agg(distinct detector_id, ';' order by detector_id) as detector_ids,
                    string_agg(concat_ws('|', detector_id, family, strength, score), ';' order by finding_id) as votes
                  from counted f group by subject_kind, subject_id
                )
                """ + PassedVehicles.CTE + """
                select s.subject_kind, s.subject_id, s.top.detector_id as strongest_detector,
                  s.top.explanation as explanation, s.top.evidence as evidence, s.votes, p.vehicles, s.hard, s.top.category as category, s.detector_ids,
                  s.finding_count, s.top.station_id as station_id, s.top.station_name as station_name,
                  s.top.county_code as county_code, %s as county_name, s.top.line_id as line_id,
                  s.top.plate as plate, s.top.vin as vin, s.top.method as method, s.top.occurred_at as occurred_at
                from subjects s
                left join passed_vehicles p on p.subject_kind = s.subject_kind and p.subject_id = s.subject_id
                """.formatted(labels.countySql("s.top.county_code"));
    }

    private static List<Vote> votes(String text) {
        return Arrays.stream(text.split(";")).map(LatestFindings::vote).toList();
    }

    private static Vote vote(String text) {
        String[] parts = text.split("\\|", -1);
        return new Vote(parts[0], parts[1], parts[2].equals("hard"), Double.parseDouble(parts[3]));
    }

    private SubjectSummary summary(ResultSet row, FusedScore fused) throws SQLException {
        List<String> detectors =
                Arrays.stream(row.getString("detector_ids").split(";")).toList();
        int category = row.getInt("category");
        LocalDateTime occurredAt = row.getObject("occurred_at", LocalDateTime.class);
        return new SubjectSummary(
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("strongest_detector"),
                personal.markedSentence(row.getString("explanation"), row.getString("evidence")),
                fused.score(),
                Fusing.basis(fused),
                fused.checks(),
                row.getBoolean("hard"),
                category,
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
                occurredAt,
                passed.harm(row.getString("vehicles"), category, occurredAt.toLocalDate())
                        .orElse(null),
                visits.of(row.getString("subject_kind"), row.getString("county_code"))
                        .orElse(null));
    }
}
