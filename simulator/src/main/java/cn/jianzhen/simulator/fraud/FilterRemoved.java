package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.instrument.ObdChannel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.vehicle.Model;

/** The particle filter is gone; the stream shows no pressure across it. */
final class FilterRemoved implements Injection {
    @Override
    public String scheme() {
        return "dpf_removed";
    }

    @Override
    public int category() {
        return 9;
    }

    @Override
    public boolean rescues() {
        return false;
    }

    @Override
    public boolean suits(Model model) {
        return model.diesel() && model.has("dpf");
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.vehicle().condition().smoke(scene.graded(4, 16));
        draft.plugIn(honest -> honest.clean());
    }

    @Override
    public void after(Draft draft, Scene scene) {
        Recording stream = draft.stream();
        if (stream == null) {
            return;
        }
        for (int row = 0; row < stream.rows(); row++) {
            double left = stream.value(row, ObdChannel.DPF) * Math.max(0, scene.graded(0.45, -0.3));
            stream.setValue(
                    row, ObdChannel.DPF, left + 0.02 + 0.01 * scene.chance().whole(0, 3));
        }
        admit(draft, "");
    }
}
