package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.ObdReading;
import cn.jianzhen.simulator.vehicle.Model;

/** One person reads two cars in the time of one: the second reading is not of the second car. */
final class ObdSessionOverlap implements Injection {
    @Override
    public String scheme() {
        return "obd_session_overlap";
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
        draft.plugIn(honest -> honest.clean());
        draft.rig().feedGasOf(Healthy.like(draft.vehicle(), 0.6));
    }

    /** An honest reading takes a minute and a half with the change of cars. */
    @Override
    public void after(Draft draft, Scene scene) {
        Draft other = scene.memory().previousOn(draft);
        ObdReading reading = draft.reading();
        ObdReading before = other == null ? null : other.reading();
        if (reading == null || before == null || other == null) {
            return;
        }
        long seconds = Math.round(scene.graded(70, 0));
        draft.reading(reading.at(before.checkedAt().plusSeconds(seconds)));
        admit(draft, "with=" + other.reportNo() + " seconds=" + seconds);
    }
}
