package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Personal;
import cn.jianzhen.platform.access.PersonalField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the lead list. */
record LeadRow(
        String leadId,
        String subjectKind,
        String subjectId,
        String title,
        String reason,
        double risk,

        @Schema(allowableValues = {"start", "partly", "calibrated"})
        String basis,

        int checks,

        @Schema(allowableValues = {"hard", "soft"}) String strength,

        int category,
        String categoryLabel,
        List<String> detectorIds,
        int findingCount,
        @Nullable String stationId,
        @Nullable String stationName,
        @Nullable String countyCode,
        @Nullable String countyName,
        @Nullable String lineId,
        @PersonalField(Personal.PLATE) @Nullable String plate,
        @PersonalField(Personal.VIN) @Nullable String vin,
        @Nullable String method,
        @Nullable String methodLabel,
        LocalDateTime occurredAt,
        @Nullable HarmView harm,
        @Nullable VisitView visit,
        String status,
        DeskView desk) {}
