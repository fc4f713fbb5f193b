package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Model;
import cn.jianzhen.simulator.vehicle.Vehicle;

/** The scan tool is plugged into another car: its VIN and its calibration stand in the record. */
final class ObdOtherCar implements Injection {
    @Override
    public String scheme() {
        return "obd_other_car";
    }

    @Override
    public int category() {
        return 1;
    }

    @Override
    public boolean suits(Model model) {
        return model.hasObd() && model.vinDelivered();
    }

    /** Faint: another car of the same model; then one of another brand; gross: always the same car of the yard. */
    @Override
    public void before(Draft draft, Scene scene) {
        Vehicle other = scene.strength() > 0.8 && scene.chance().happens(0.5)
                ? scene.memory().helper(draft, scene)
                : scene.park()
                        .unregistered(
                                model -> like(model, draft.vehicle().model(), scene.strength() < 0.3),
                                draft.times().started().toLocalDate(),
                                scene.chance());
        draft.plugIn(honest -> honest.clean()
                .withVin(other.unitVin())
                .withUnits(other.calibration().units()));
        draft.rig().feedGasOf(Healthy.like(draft.vehicle(), scene.graded(0.5, 1)));
    }

    static boolean like(Model model, Model own, boolean same) {
        return same
                ? model.code().equals(own.code())
                : model.vinDelivered()
                        && model.diesel() == own.diesel()
                        && !model.brand().equals(own.brand());
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.reading() != null) {
            admit(draft, "read=" + draft.reading().vin());
        }
    }
}
