package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.vehicle.Model;

/** The probe draws air, and the software halves the oxygen above 5 % so that nobody sees it (standards sheet §2.1). */
final class OxygenSqueezed implements Injection {
    private static final double KNEE = 5;

    @Override
    public String scheme() {
        return "o2_squeezed";
    }

    @Override
    public int category() {
        return 5;
    }

    @Override
    public boolean suits(Model model) {
        return !model.diesel();
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        draft.rig().shallowProbe(scene.graded(0.25, 0.65));
    }

    @Override
    public void after(Draft draft, Scene scene) {
        Recording trace = draft.trace();
        if (trace == null || draft.results().isEmpty()) {
            return;
        }
        for (int row = 0; row < trace.rows(); row++) {
            double oxygen = trace.value(row, Channel.O2);
            if (oxygen > KNEE) {
                trace.setValue(row, Channel.O2, KNEE + (oxygen - KNEE) / 2);
            }
        }
        draft.recompute(scene.desk());
        admit(draft, "");
    }
}
