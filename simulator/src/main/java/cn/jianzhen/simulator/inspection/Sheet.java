package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.city.Method;
import cn.jianzhen.simulator.city.Software;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.physics.Air;
import cn.jianzhen.simulator.vehicle.Fuel;
import java.util.List;

/**
 * What the station's software computes from a trace, and nothing but the trace.
 *
 * @param declaredPower rated power in kW as entered for the test
 */
public record Sheet(Limits limits, Software software, Air air, Fuel fuel, double declaredPower, boolean turbo) {
    public List<Result> of(Method method, Recording trace) {
        return switch (method) {
            case TWO_SPEED_IDLE -> TwoSpeedIdle.results(trace, limits);
            case ASM -> Asm.results(trace, this);
            case VMAS -> Vmas.results(trace, this);
            case LUGDOWN -> Lugdown.results(trace, this);
            case FREE_ACCELERATION -> FreeAcceleration.results(trace, limits);
        };
    }

    /** ASM is judged by its last mode: a failed 5025 is followed by 2540, and that one decides. */
    public static boolean passed(Method method, List<Result> results) {
        boolean second = results.stream().anyMatch(result -> result.item().startsWith("asm2540"));
        if (method == Method.FREE_ACCELERATION) {
            return results.getLast().passed();
        }
        return results.stream()
                .filter(result -> !second || result.item().startsWith("asm2540"))
                .allMatch(Result::passed);
    }
}
