package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.city.Method;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Fuel;
import cn.jianzhen.simulator.vehicle.Model;

/** The driver stays below the prescribed speed, outside the tolerance, and the test counts all the same. */
final class CycleNotFollowed implements Injection {
    @Override
    public String scheme() {
        return "cycle_not_followed";
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
        return model.engine().fuel() == Fuel.PETROL && model.drive().equals("2wd");
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        draft.rig().stayBehind(scene.graded(0.06, 0.4));
    }

    @Override
    public void after(Draft draft, Scene scene) {
        boolean driven = draft.method() == Method.ASM || draft.method() == Method.VMAS;
        if (driven && draft.passed()) {
            admit(draft, "behind=%.2f".formatted(draft.rig().slack()));
        }
    }
}
