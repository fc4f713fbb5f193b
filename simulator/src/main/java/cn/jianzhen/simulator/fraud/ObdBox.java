package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Calibration;
import cn.jianzhen.simulator.vehicle.Condition;
import cn.jianzhen.simulator.vehicle.Model;
import java.util.List;

/** A box answers instead of the control unit: no trouble codes, and the same calibration for every vehicle. */
final class ObdBox implements Injection {
    private final boolean fromSeller;

    ObdBox(boolean fromSeller) {
        this.fromSeller = fromSeller;
    }

    @Override
    public String scheme() {
        return fromSeller ? "obd_box_seller" : "obd_box_station";
    }

    @Override
    public int category() {
        return 1;
    }

    @Override
    public boolean suits(Model model) {
        return model.hasObd();
    }

    @Override
    public void before(Draft draft, Scene scene) {
        List<Calibration.Unit> units = fromSeller
                ? scene.boxes().sold(scene.chance())
                : scene.boxes().ownedBy(scene.station().id());
        draft.plugIn(honest -> honest.clean().withUnits(units).withVin(""));
        Condition cleaner = Healthy.like(draft.vehicle(), scene.graded(0.5, 1));
        draft.rig().feedGasOf(cleaner);
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.reading() != null) {
            admit(draft, "box=" + draft.reading().units().getFirst().calId());
        }
    }
}
