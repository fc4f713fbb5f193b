package cn.jianzhen.engine.standard;

import cn.jianzhen.engine.trace.Trace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one inspection offers to recomputation and feature extraction. A number that was not given is NaN.
 *
 * @param method null when the code is unknown
 * @param startedOn day of the inspection; decides the edition of the standard
 * @param fuel code of {@code vehicles.fuel}
 * @param emissionStage code of {@code vehicles.emission_stage}
 * @param ratedPowerKw as declared for the test, else as registered
 * @param ratedSpeedRpm as declared for the test, else as registered
 * @param referenceMassKg as declared for the test, else as registered
 * @param grossMassKg as registered
 * @param turbo null when not known
 * @param vmasSettings how the line computes VMAS, null when not known
 * @param trace the analyser and dynamometer record, null when there is none
 * @param obd the on-board diagnosis stream, null when there is none
 */
public record InspectionTest(
        String reportNo,
        @Nullable Method method,
        LocalDate startedOn,
        @Nullable String fuel,
        @Nullable String emissionStage,
        double temperatureC,
        double humidityPct,
        double pressureKpa,
        double ratedPowerKw,
        double ratedSpeedRpm,
        double referenceMassKg,
        double grossMassKg,
        @Nullable Boolean turbo,
        @Nullable VmasSettings vmasSettings,
        @Nullable Trace trace,
        @Nullable Trace obd) {

    /** The same test with other records. */
    public InspectionTest withRecords(@Nullable Trace otherTrace, @Nullable Trace otherObd) {
        return new InspectionTest(
                reportNo,
                method,
                startedOn,
                fuel,
                emissionStage,
                temperatureC,
                humidityPct,
                pressureKpa,
                ratedPowerKw,
                ratedSpeedRpm,
                referenceMassKg,
                grossMassKg,
                turbo,
                vmasSettings,
                otherTrace,
                otherObd);
    }

    /** The same test with the way its line computes VMAS. */
    public InspectionTest withVmasSettings(@Nullable VmasSettings settings) {
        return new InspectionTest(
                reportNo,
                method,
                startedOn,
                fuel,
                emissionStage,
                temperatureC,
                humidityPct,
                pressureKpa,
                ratedPowerKw,
                ratedSpeedRpm,
                referenceMassKg,
                grossMassKg,
                turbo,
                settings,
                trace,
                obd);
    }
}
