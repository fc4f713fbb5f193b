package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.instrument.ObdChannel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.vehicle.Model;

/** The urea dosing is switched off or cut; the stream shows a sensor that does not see the load, and less or no urea. */
final class ScrOff implements Injection {
    @Override
    public String scheme() {
        return "scr_off";
    }

    @Override
    public int category() {
        return 7;
    }

    @Override
    public boolean rescues() {
        return false;
    }

    @Override
    public boolean suits(Model model) {
        return model.diesel() && model.has("scr");
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.vehicle().condition().scr(scene.graded(0.35, 0));
        draft.plugIn(honest -> honest.clean());
    }

    @Override
    public void after(Draft draft, Scene scene) {
        Recording stream = draft.stream();
        if (stream == null) {
            return;
        }
        for (int row = 0; row < stream.rows(); row++) {
            double dosed = stream.value(row, ObdChannel.UREA) * Math.max(0, scene.graded(0.5, -0.3));
            stream.setValue(row, ObdChannel.UREA, dosed);
            int play = (int) Math.round(scene.graded(30, 1));
            stream.setCount(row, ObdChannel.NOX, 48 + scene.chance().whole(0, play));
        }
        admit(draft, "");
    }
}
