package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Vehicle;

/** One clean car of the yard stands on the rollers for a whole row of customers. */
final class DonorSeries implements Injection {
    @Override
    public String scheme() {
        return "donor_series";
    }

    @Override
    public int category() {
        return 3;
    }

    @Override
    public Custom custom() {
        return Custom.inARow(4);
    }

    /** Faint: hardly more than half of the row is driven with the donor; gross: all of it. */
    @Override
    public void before(Draft draft, Scene scene) {
        Vehicle real = draft.vehicle();
        draft.plugIn(honest -> honest.clean());
        if (scene.chance().happens(scene.graded(0.55, 1))) {
            Vehicle donor = scene.memory().donor(draft, scene);
            String vin = real.model().vinDelivered() ? real.unitVin() : "";
            draft.putOnRollers(donor);
            draft.plugIn(honest ->
                    honest.clean().withVin(vin).withUnits(real.calibration().units()));
        } else {
            draft.rig().feedGasOf(Healthy.like(real, 0.5));
        }
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null
                && draft.onRollers().number() != draft.vehicle().number()) {
            admit(draft, "donor=" + draft.onRollers().number());
        }
    }
}
