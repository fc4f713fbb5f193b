package cn.jianzhen.platform.detection;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One inspection as reported. Results are codes: pass, fail, aborted, invalid, exempt; absent when none was given. */
record InspectionFacts(
        @NotNull String reportNo,
        @NotNull String stationId,
        @NotNull String stationName,
        @NotNull String countyName,
        @NotNull String lineId,
        @NotNull String lineName,
        @NotNull String vin,
        @NotNull String plate,
        @NotNull String plateColor,
        @NotNull String plateColorLabel,
        @NotNull String brand,
        @NotNull String model,
        @NotNull String fuelLabel,
        @NotNull String emissionStage,
        @Nullable Double displacementL,
        @Nullable Double ratedPowerKw,
        @Nullable LocalDate firstRegistered,
        @NotNull String kindLabel,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int attempt,

        @NotNull String method,
        @NotNull String methodLabel,
        @NotNull LocalDateTime startedAt,
        @NotNull LocalDateTime endedAt,
        @Nullable LocalDateTime uploadedAt,

        @Schema(allowableValues = {"pass", "fail", "aborted", "invalid", "exempt"}) @Nullable
        String appearanceResult,

        @Schema(allowableValues = {"pass", "fail", "aborted", "invalid", "exempt"}) @Nullable
        String obdResult,

        @Schema(allowableValues = {"pass", "fail", "aborted", "invalid", "exempt"}) @Nullable
        String exhaustResult,

        @Schema(allowableValues = {"pass", "fail", "aborted", "invalid", "exempt"}) @Nullable
        String overallResult,

        @Nullable Double odometerKm,
        @Nullable Double temperatureC,
        @Nullable Double humidityPct,
        @Nullable Double pressureKpa,
        @Nullable String driverId,
        @Nullable String driverName,
        @Nullable String softwareVersion,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int revision) {}
