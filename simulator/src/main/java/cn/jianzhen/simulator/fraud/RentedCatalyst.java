package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Condition;
import cn.jianzhen.simulator.vehicle.Model;

/** A shop fits its own good catalyst for the test and takes it back afterwards. */
final class RentedCatalyst implements Injection {
    /** What the shop's unit takes away, in whatever car it sits: the after-signature is always the same. */
    private static final double UNIT = 0.976;

    @Override
    public String scheme() {
        return "catalyst_rented";
    }

    @Override
    public int category() {
        return 9;
    }

    @Override
    public boolean suits(Model model) {
        return !model.diesel();
    }

    @Override
    public void before(Draft draft, Scene scene) {
        if (draft.visit().attempt() > 1) {
            draft.plugIn(honest -> honest.clean());
            Condition fitted = Healthy.like(draft.vehicle(), 1);
            fitted.catalyst(UNIT + scene.graded(0.012, 0) * scene.chance().gauss());
            draft.putOnRollers(draft.vehicle().with(fitted));
        }
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.visit().attempt() > 1 && draft.passed()) {
            admit(draft, "");
        }
    }
}
