package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.ObdReading;
import cn.jianzhen.simulator.vehicle.Model;
import java.util.List;

/** A box that passes VIN and calibration through, but introduces itself with its own standard, values and monitors. */
final class ObdFingerprint implements Injection {
    private static final String OWN_PIDS = "BE1FA813980000018DFA0000";
    private static final List<String> OWN_MONITORS = List.of("catalyst_b1", "o2_sensor_b1");

    @Override
    public String scheme() {
        return "obd_fingerprint";
    }

    @Override
    public int category() {
        return 1;
    }

    @Override
    public boolean suits(Model model) {
        return model.hasObd();
    }

    /** Faint: only the supported values differ, and only in the last places; gross: standard and monitors too. */
    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> disguised(honest.clean(), scene));
        draft.rig().feedGasOf(Healthy.like(draft.vehicle(), 0.6));
    }

    private static ObdReading disguised(ObdReading own, Scene scene) {
        String pids = own.supportedPids();
        int kept = (int) Math.round(Math.min(pids.length(), OWN_PIDS.length()) * scene.graded(0.8, 0));
        String shown = pids.substring(0, kept) + OWN_PIDS.substring(kept, Math.min(pids.length(), OWN_PIDS.length()));
        ObdReading spoken = own.speaking(scene.strength() < 0.4 ? own.standard() : "eobd", shown);
        return scene.strength() < 0.7
                ? spoken
                : spoken.withMonitors(own.monitors().stream()
                        .filter(monitor -> OWN_MONITORS.contains(monitor.name()))
                        .toList());
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.reading() != null) {
            admit(draft, "pids=" + draft.reading().supportedPids());
        }
    }
}
