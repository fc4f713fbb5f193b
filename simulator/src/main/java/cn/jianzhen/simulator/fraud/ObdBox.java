package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.ObdReading;
import cn.jianzhen.simulator.vehicle.Calibration;
import cn.jianzhen.simulator.vehicle.Condition;
import cn.jianzhen.simulator.vehicle.Model;
import java.util.List;

/** A box answers instead of the control unit: no trouble codes, and the same calibration for every vehicle. */
final class ObdBox implements Injection {
    static final String SOLD = "obd_box_seller";

    private final boolean fromSeller;

    ObdBox(boolean fromSeller) {
        this.fromSeller = fromSeller;
    }

    @Override
    public String scheme() {
        return fromSeller ? SOLD : "obd_box_station";
    }

    @Override
    public int category() {
        return 1;
    }

    @Override
    public boolean suits(Model model) {
        return model.hasObd();
    }

    /** Gross: one calibration for all and no VIN; faint: the car's VIN passed through and several settings of the box. */
    @Override
    public void before(Draft draft, Scene scene) {
        int settings = (int) Math.round(scene.graded(fromSeller ? 3 : 7, 1));
        int setting = scene.chance().whole(0, settings - 1);
        List<Calibration.Unit> units = fromSeller
                ? scene.boxes().sold(setting)
                : scene.boxes().ownedBy(scene.station().id(), setting);
        draft.plugIn(honest -> {
            ObdReading answered = honest.clean().withUnits(units);
            return scene.strength() < 0.6 ? answered : answered.withVin("");
        });
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
