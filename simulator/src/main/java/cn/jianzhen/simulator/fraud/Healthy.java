package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.vehicle.Condition;
import cn.jianzhen.simulator.vehicle.Fault;
import cn.jianzhen.simulator.vehicle.Vehicle;

/** The condition of a clean engine of the same kind. */
final class Healthy {
    private Healthy() {}

    /** From half-way to clean (0) to spotless (1). */
    static Condition like(Vehicle vehicle, double degree) {
        Condition clean = vehicle.condition().copy();
        clean.fault(Fault.NONE);
        clean.coldness(0);
        clean.misfire(0);
        clean.mixture(0);
        clean.nitric(Math.min(clean.nitric(), 1));
        clean.catalyst(Math.max(clean.catalyst(), 0.93 + 0.055 * degree));
        clean.smoke(Math.min(clean.smoke(), 0.9 - 0.4 * degree));
        clean.nox(Math.min(clean.nox(), 0.9));
        clean.scr(Math.max(clean.scr(), 0.7 + 0.2 * degree));
        clean.power(Math.max(clean.power(), 0.9));
        return clean;
    }
}
