package cn.jianzhen.platform.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of the lead list. */
record LeadRow(
        @NotNull String leadId,
        @NotNull String subjectKind,
        @NotNull String subjectId,
        @NotNull String title,
        @NotNull String reason,
        double risk,

        @NotNull @Schema(allowableValues = {"hard", "soft"}) String strength,

        int category,
        @NotNull String categoryLabel,
        @NotNull List<String> detectorIds,
        int findingCount,
        @Nullable String stationId,
        @Nullable String stationName,
        @Nullable String countyCode,
        @Nullable String countyName,
        @Nullable String lineId,
        @Nullable String plate,
        @Nullable String vin,
        @Nullable String method,
        @Nullable String methodLabel,
        @NotNull LocalDateTime occurredAt,
        @NotNull String status) {}
