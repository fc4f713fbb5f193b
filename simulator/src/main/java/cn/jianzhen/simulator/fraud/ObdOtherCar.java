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

    @Override
    public void before(Draft draft, Scene scene) {
        Vehicle other = scene.park()
                .unregistered(
                        model -> model.vinDelivered()
                                && model.diesel() == draft.vehicle().diesel()
                                && !model.brand().equals(draft.vehicle().model().brand()),
                        scene.chance());
        draft.plugIn(honest -> honest.clean()
                .withVin(other.unitVin())
                .withUnits(other.calibration().units()));
        draft.rig().feedGasOf(Healthy.like(draft.vehicle(), scene.graded(0.5, 1)));
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.reading() != null) {
            admit(draft, "read=" + draft.reading().vin());
        }
    }
}
