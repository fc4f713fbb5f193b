package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Model;

/** The probe hangs half out of the pipe and draws air. */
final class ShallowProbe implements Injection {
    @Override
    public String scheme() {
        return "shallow_probe";
    }

    @Override
    public int category() {
        return 4;
    }

    @Override
    public boolean suits(Model model) {
        return !model.diesel();
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        double air = scene.graded(0.12, 0.8);
        draft.rig().shallowProbe(air);
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null) {
            admit(draft, "");
        }
    }
}
