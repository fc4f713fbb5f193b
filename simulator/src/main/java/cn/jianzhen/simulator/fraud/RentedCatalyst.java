package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Model;

/** A shop fits its own good catalyst for the test and takes it back afterwards. */
final class RentedCatalyst implements Injection {
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
            draft.putOnRollers(draft.vehicle().with(Healthy.like(draft.vehicle(), 1)));
        }
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.visit().attempt() > 1 && draft.passed()) {
            admit(draft, "");
        }
    }
}
