package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Declared;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Model;

/** On the day of the test the reference mass and the rated speed are entered lower than they are: less brake, less gas. */
final class EditedParameters implements Injection {
    @Override
    public String scheme() {
        return "edited_parameters";
    }

    @Override
    public int category() {
        return 4;
    }

    @Override
    public boolean suits(Model model) {
        return model.drive().equals("2wd") && !model.heavy();
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        draft.rig().feedGasOf(Healthy.like(draft.vehicle(), 0));
        Declared own = draft.declared();
        int mass = (int) (own.referenceMass() * scene.graded(0.94, 0.6)) / 5 * 5;
        int speed = scene.strength() < 0.5 ? own.ratedSpeed() : (int) (own.ratedSpeed() * 0.85) / 50 * 50;
        draft.declare(own.with(speed, mass));
        admit(draft, "mass=" + mass);
    }
}
