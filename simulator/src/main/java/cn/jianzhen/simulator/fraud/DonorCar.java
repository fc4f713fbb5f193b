package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Vehicle;

/** Another car stands on the rollers in the place of this one. */
final class DonorCar implements Injection {
    @Override
    public String scheme() {
        return "donor_car";
    }

    @Override
    public int category() {
        return 3;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        Vehicle real = draft.vehicle();
        Vehicle donor = scene.park()
                .unregistered(
                        model -> model.diesel() == real.diesel()
                                && model.hasObd() == real.hasObd()
                                && model.drive().equals(real.model().drive())
                                && model.heavy() == real.model().heavy(),
                        scene.chance());
        draft.putOnRollers(donor.with(Healthy.like(donor, 1)));
        String vin = real.model().vinDelivered() ? real.unitVin() : "";
        draft.plugIn(honest ->
                honest.clean().withVin(vin).withUnits(real.calibration().units()));
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null) {
            admit(draft, "donor=" + draft.onRollers().model().code());
        }
    }
}
