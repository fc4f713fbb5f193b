package cn.jianzhen.engine.validity;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the rules must know beside the record.
 *
 * @param region six digits of the station's number; empty when not known
 * @param startedAt local time
 * @param drive code of {@code vehicles.drive}, null when not known
 * @param gearbox code of {@code vehicles.gearbox}, null when not known
 * @param methodReason 方法变更说明 as written, null when there is none
 * @param reported code of {@code inspections.exhaust_result}, null when none was reported
 * @param checks the line's equipment checks of that day; null when nobody reported checks for that day
 */
public record Circumstances(
        String region,
        LocalDateTime startedAt,
        @Nullable String drive,
        @Nullable String gearbox,
        @Nullable String methodReason,
        @Nullable String reported,
        @Nullable DayChecks checks) {}
