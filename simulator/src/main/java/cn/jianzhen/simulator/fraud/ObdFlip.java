package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Calibration;
import cn.jianzhen.simulator.vehicle.Fault;
import cn.jianzhen.simulator.vehicle.Model;
import java.util.List;

/** The lamp is lit and the car fails with its own calibration; within the hour a box answers with another one. */
final class ObdFlip implements Injection {
    @Override
    public String scheme() {
        return "obd_flip";
    }

    @Override
    public int category() {
        return 1;
    }

    @Override
    public boolean rescues() {
        return false;
    }

    @Override
    public boolean suits(Model model) {
        return model.hasObd();
    }

    @Override
    public Custom custom() {
        return Custom.RETEST;
    }

    /** Gross: the station's one box; faint: another version of the same maker's calibrations. */
    @Override
    public void before(Draft draft, Scene scene) {
        if (draft.visit().attempt() == 1) {
            draft.vehicle().condition().fault(Fault.LAMP);
            return;
        }
        List<Calibration.Unit> units = scene.strength() < 0.5
                ? scene.boxes().relative(draft.vehicle(), scene.chance())
                : scene.boxes().ownedBy(scene.station().id(), 0);
        draft.plugIn(honest -> honest.clean().withUnits(units));
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.visit().attempt() > 1 && draft.reading() != null) {
            admit(draft, "box=" + draft.reading().units().getFirst().calId());
        }
    }
}
