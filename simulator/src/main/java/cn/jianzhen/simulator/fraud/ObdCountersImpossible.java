package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.ObdReading;
import cn.jianzhen.simulator.inspection.ObdReading.Counters;
import cn.jianzhen.simulator.inspection.ObdReading.Monitor;
import cn.jianzhen.simulator.vehicle.Model;
import java.util.List;

/** Counters that cannot stand together in one control unit: a generator that knows nothing of the car. */
final class ObdCountersImpossible implements Injection {
    @Override
    public String scheme() {
        return "obd_counters_impossible";
    }

    @Override
    public int category() {
        return 1;
    }

    @Override
    public boolean suits(Model model) {
        return model.hasObd() && model.engine().stage() >= 5;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> invented(honest.clean(), draft.vehicle().odometer(), scene));
        draft.rig().feedGasOf(Healthy.like(draft.vehicle(), 0.6));
    }

    /**
     * Monitors that ran more often than the engine was started; from medium strength on also more kilometres since the erasure than
     * on the odometer, and at the gross end everything ready two warm-ups after it.
     */
    private static ObdReading invented(ObdReading own, int odometer, Scene scene) {
        int cycles = Math.max(30, own.counters().ignitionCycles());
        double excess = scene.graded(1.05, 3);
        List<Monitor> monitors = own.monitors().stream()
                .map(monitor -> {
                    int conditions = (int) (cycles * excess) + scene.chance().whole(1, 40);
                    return new Monitor(monitor.name(), conditions / 2, conditions);
                })
                .toList();
        boolean erased = scene.strength() > 0.8;
        int far = scene.strength() > 0.5
                ? Math.min(65_534, odometer + 900)
                : own.counters().distanceSinceClear();
        Counters counters =
                new Counters(0, erased ? 12 : far, erased ? 1 : own.counters().warmUps(), cycles);
        return own.withCounters(counters).withMonitors(monitors);
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.reading() != null) {
            admit(draft, "");
        }
    }
}
