package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.city.Method;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Fuel;
import cn.jianzhen.simulator.vehicle.Model;

/** Flow and gas are pulled apart for chosen cars, so that the dirty gas meets the small flow. */
final class GasDelay implements Injection {
    @Override
    public String scheme() {
        return "gas_delay";
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
        draft.rig().delay((int) Math.round(scene.graded(3, 16)));
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.method() == Method.VMAS && draft.passed()) {
            admit(draft, "seconds=" + draft.rig().extraDelay());
        }
    }
}
