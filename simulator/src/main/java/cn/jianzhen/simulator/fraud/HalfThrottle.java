package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Model;

/** The pedal is not pressed to the floor: less smoke, less power, strokes that do not reach the governed speed. */
final class HalfThrottle implements Injection {
    @Override
    public String scheme() {
        return "half_throttle";
    }

    @Override
    public int category() {
        return 4;
    }

    @Override
    public boolean suits(Model model) {
        return model.diesel();
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        draft.rig().press(scene.graded(0.9, 0.5));
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null) {
            admit(draft, "throttle=%.2f".formatted(draft.rig().throttle()));
        }
    }
}
