package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.city.Method;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.vehicle.Model;

/** The bench writes the set power with a little chance instead of what the rollers gave. */
final class PowerOverwritten implements Injection {
    @Override
    public String scheme() {
        return "power_overwritten";
    }

    @Override
    public int category() {
        return 5;
    }

    @Override
    public boolean rescues() {
        return false;
    }

    @Override
    public boolean suits(Model model) {
        return !model.diesel() && model.drive().equals("2wd");
    }

    @Override
    public void after(Draft draft, Scene scene) {
        Recording trace = draft.trace();
        if (trace == null || draft.method() == Method.TWO_SPEED_IDLE) {
            return;
        }
        double middle = trace.value(trace.rows() / 2, Channel.LOAD);
        double shift = scene.graded(0, 0.8);
        for (int row = 0; row < trace.rows(); row++) {
            if (trace.value(row, Channel.SPEED) > 20) {
                trace.setValue(
                        row, Channel.LOAD, middle + shift + scene.chance().between(-0.15, 0.15));
            }
        }
        admit(draft, "");
    }
}
