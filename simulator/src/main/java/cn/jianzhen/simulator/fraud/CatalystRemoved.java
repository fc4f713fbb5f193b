package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.ObdReading;
import cn.jianzhen.simulator.inspection.ObdReading.Monitor;
import cn.jianzhen.simulator.vehicle.Model;

/** The catalyst is sold, a spacer deceives the rear sensor and its monitor never completes; other gas gets the car through. */
final class CatalystRemoved implements Injection {
    @Override
    public String scheme() {
        return "catalyst_removed";
    }

    @Override
    public int category() {
        return 9;
    }

    @Override
    public boolean suits(Model model) {
        return !model.diesel() && model.engine().stage() >= 5;
    }

    /** Faint: a worn catalyst without its core; gross: an empty pipe and no monitor at all. */
    @Override
    public void before(Draft draft, Scene scene) {
        draft.vehicle().condition().catalyst(scene.graded(0.5, 0.03));
        draft.plugIn(honest -> unmonitored(honest.clean(), scene));
        draft.rig().feedGasOf(Healthy.like(draft.vehicle(), scene.graded(0.2, 1)));
    }

    private static ObdReading unmonitored(ObdReading own, Scene scene) {
        boolean gone = scene.strength() > 0.7;
        return own.withMonitors(own.monitors().stream()
                .filter(monitor -> !gone || !monitor.name().startsWith("catalyst"))
                .map(monitor -> monitor.name().startsWith("catalyst")
                        ? new Monitor(monitor.name(), 0, monitor.conditions())
                        : monitor)
                .toList());
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null) {
            admit(draft, "");
        }
    }
}
