package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.city.Method;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Model;

/** The peak of power is not looked for, or not to its end: the points are driven at a speed that somebody chose. */
final class NoPowerScan implements Injection {
    @Override
    public String scheme() {
        return "no_power_scan";
    }

    @Override
    public int category() {
        return 4;
    }

    @Override
    public boolean rescues() {
        return false;
    }

    @Override
    public boolean suits(Model model) {
        return model.diesel() && !model.drive().equals("multi_axle");
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.rig().scanOnly(Math.max(0, scene.graded(0.45, -0.15)));
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.method() == Method.LUGDOWN && draft.trace() != null) {
            admit(draft, "");
        }
    }
}
