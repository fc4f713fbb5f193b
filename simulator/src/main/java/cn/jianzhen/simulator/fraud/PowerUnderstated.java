package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Condition;
import cn.jianzhen.simulator.vehicle.Fault;
import cn.jianzhen.simulator.vehicle.Model;
import cn.jianzhen.simulator.vehicle.Vehicle;

/** The truck stands in the register with a rated power far below that of its model: a weak engine passes (the 339 → 120 kW case). */
final class PowerUnderstated implements Injection {
    @Override
    public String scheme() {
        return "power_understated";
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
        return model.diesel() && model.drive().equals("2wd");
    }

    /** The engine itself stays what it is: what the papers take away the condition has to give back. */
    @Override
    public Vehicle entered(Vehicle vehicle, double strength) {
        Model model = vehicle.model();
        int real = model.engine().ratedPower();
        int written = (int) Math.round(real * (0.85 - 0.5 * strength));
        Condition condition = vehicle.condition();
        condition.fault(Fault.NONE);
        condition.power(condition.power() * real / written);
        return vehicle.describedAs(model.with(model.engine().ratedAt(written)));
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null) {
            admit(draft, "registered=" + draft.declared().ratedPower());
        }
    }
}
