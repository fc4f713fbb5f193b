package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Model;

/** The station's software writes a calibration from a small fixed pool, a few pairs for every brand (standards sheet §2.1). */
final class ObdPool implements Injection {
    @Override
    public String scheme() {
        return "obd_pool";
    }

    @Override
    public int category() {
        return 1;
    }

    @Override
    public boolean suits(Model model) {
        return model.hasObd();
    }

    /** From fifteen pairs for each brand down to two for everybody. */
    @Override
    public void before(Draft draft, Scene scene) {
        int pairs = (int) Math.round(scene.graded(15, 2));
        String brand = scene.strength() < 0.6 ? draft.vehicle().model().brand() : "";
        draft.plugIn(honest -> honest.clean()
                .withUnits(scene.boxes().pooled(brand, scene.chance().whole(1, pairs))));
        draft.rig().feedGasOf(Healthy.like(draft.vehicle(), 0.5));
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.reading() != null) {
            admit(draft, "pool=" + draft.reading().units().getFirst().calId());
        }
    }
}
