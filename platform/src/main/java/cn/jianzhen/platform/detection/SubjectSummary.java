package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.harm.Harm;
import cn.jianzhen.engine.harm.VisitCost;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All findings of the newest run that count about one subject, added up: the stuff that leads are made of.
 *
 * @param risk 0 to 1: the fused score of the findings
 * @param basis start, partly or calibrated: whether checks moved the scores
 * @param checks settled checks that it rests on
 * @param harm expected excess emission of the falsely passed vehicles; null when it cannot be estimated
 * @param visit working hours of the next check; null when nothing is assumed of this kind of subject
 * @param category of the strongest finding, as is its explanation and {@code strongestDetector}
 */
public record SubjectSummary(
        String subjectKind,
        String subjectId,
        String strongestDetector,
        String explanation,
        double risk,
        String basis,
        int checks,
        boolean hard,
        int category,
        List<String> detectorIds,
        int findingCount,
        @Nullable String stationId,
        @Nullable String stationName,
        @Nullable String countyCode,
        @Nullable String countyName,
        @Nullable String lineId,
        @Nullable String plate,
        @Nullable String vin,
        @Nullable String method,
        LocalDateTime occurredAt,
        @Nullable Harm harm,
        @Nullable VisitCost visit) {}
