package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.ObdReading;
import cn.jianzhen.simulator.inspection.ObdReading.Counters;
import cn.jianzhen.simulator.inspection.ObdReading.Monitor;
import cn.jianzhen.simulator.vehicle.Model;
import java.util.ArrayList;
import java.util.List;

/** A box plays back the counters of one recorded car: kilometres, warm-ups, ignition cycles, monitors. */
final class ObdCountersEqual implements Injection {
    private static final Counters RECORDED = new Counters(0, 13_127, 171, 2_846);
    private static final int CONDITIONS = 1_463;

    @Override
    public String scheme() {
        return "obd_counters_equal";
    }

    @Override
    public int category() {
        return 1;
    }

    @Override
    public boolean suits(Model model) {
        return model.hasObd() && model.engine().stage() >= 5;
    }

    /** Faint: distance, warm-ups and cycles, little else; gross: every monitor as well. */
    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> played(honest.clean(), scene));
        draft.rig().feedGasOf(Healthy.like(draft.vehicle(), 0.6));
    }

    private static ObdReading played(ObdReading own, Scene scene) {
        int copied = (int) Math.round(own.monitors().size() * scene.graded(0.25, 1));
        List<Monitor> monitors = new ArrayList<>();
        for (Monitor monitor : own.monitors()) {
            int conditions = CONDITIONS - 97 * monitors.size();
            monitors.add(
                    monitors.size() < copied ? new Monitor(monitor.name(), conditions * 3 / 4, conditions) : monitor);
        }
        return own.withCounters(RECORDED).withMonitors(monitors);
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.reading() != null) {
            admit(draft, "");
        }
    }
}
