package cn.jianzhen.simulator.vehicle;

import java.util.List;

/**
 * An engine as its maker builds it, with its management system.
 *
 * @param displacement litres
 * @param ratedPower kW
 * @param ratedSpeed r/min
 * @param idle idle speed in r/min
 * @param calibrations every calibration version that left the works, oldest first; shared by all models with this engine
 */
public record EngineFamily(
        String maker,
        Fuel fuel,
        int stage,
        double displacement,
        int ratedPower,
        int ratedSpeed,
        int cylinders,
        boolean turbo,
        int idle,
        List<Calibration> calibrations) {
    public EngineFamily ratedAt(int kilowatts) {
        return new EngineFamily(
                maker, fuel, stage, displacement, kilowatts, ratedSpeed, cylinders, turbo, idle, calibrations);
    }

    /** Share of the rated power that is there at full throttle: rising up to rated speed, cut by the governor above it. */
    public double fullLoadShare(double rpm) {
        double x = rpm / ratedSpeed;
        return Math.max(0.02, x > 1 ? 1 - (x - 1) / 0.11 : x * (1 + 0.75 * (1 - x)));
    }
}
