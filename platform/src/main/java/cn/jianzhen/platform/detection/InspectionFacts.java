package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Personal;
import cn.jianzhen.platform.access.PersonalField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One inspection as reported. Results are codes: pass, fail, aborted, invalid, exempt; absent when none was given. */
record InspectionFacts(
        String reportNo,
        String stationId,
        String stationName,
        String countyName,
        String lineId,
        String lineName,
        @PersonalField(Personal.VIN) String vin,
        @PersonalField(Personal.PLATE) String plate,
        String plateColor,
        String plateColorLabel,
        String brand,
        String model,
        String fuelLabel,
        String emissionStage,
        @Nullable Double displacementL,
        @Nullable Double ratedPowerKw,
        @Nullable LocalDate firstRegistered,
        String kindLabel,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int attempt,

        String method,
        String methodLabel,
        LocalDateTime startedAt,
        LocalDateTime endedAt,
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
        @PersonalField(Personal.NAME) @Nullable String driverName,
        @Nullable String softwareVersion,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) int revision) {}
