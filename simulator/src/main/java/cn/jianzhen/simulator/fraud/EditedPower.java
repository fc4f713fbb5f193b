package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Condition;
import cn.jianzhen.simulator.vehicle.Model;

/** The rated power is entered lower than it is, so that a weak engine passes. */
final class EditedPower implements Injection {
    @Override
    public String scheme() {
        return "edited_power";
    }

    @Override
    public int category() {
        return 4;
    }

    @Override
    public boolean suits(Model model) {
        return model.diesel() && model.drive().equals("2wd");
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        draft.putOnRollers(draft.vehicle().with(weak(draft)));
        int power = (int) (draft.declared().ratedPower() * scene.graded(0.92, 0.35));
        draft.declare(draft.declared().withRatedPower(power));
        admit(draft, "declared=" + power);
    }

    private static Condition weak(Draft draft) {
        Condition condition = Healthy.like(draft.vehicle(), 1);
        condition.power(0.42);
        return condition;
    }
}
