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
    /** Share of the rated power that is there at full throttle: a smooth hump that the governor ends above rated speed. */
    public double fullLoadShare(double rpm) {
        double x = rpm / ratedSpeed;
        double hump = x * (1.72 - 0.72 * x * x);
        double over = x - 1.02;
        return Math.max(0.02, over > 0 ? hump * Math.max(0, 1 - over / 0.11) : Math.min(hump, 1.0));
    }
}
