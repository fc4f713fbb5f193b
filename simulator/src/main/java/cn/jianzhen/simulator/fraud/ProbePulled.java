package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.city.Method;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Model;

/** The probe is pulled out in the middle of the test. */
final class ProbePulled implements Injection {
    @Override
    public String scheme() {
        return "probe_pulled";
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
        draft.rig().pullProbeAt((int) (usual(draft.method()) * scene.graded(0.85, 0.1)));
    }

    /** Seconds that a test of this method usually takes. */
    private static int usual(Method method) {
        return switch (method) {
            case VMAS -> 195;
            case TWO_SPEED_IDLE -> 120;
            default -> 45;
        };
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null && draft.trace().rows() > draft.rig().pulledFrom() + 2) {
            admit(draft, "");
        }
    }
}
