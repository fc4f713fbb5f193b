package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.instrument.ObdChannel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.vehicle.Model;

/** The live data are a short recording played round and round. */
final class ObdLoop implements Injection {
    @Override
    public String scheme() {
        return "obd_loop";
    }

    @Override
    public int category() {
        return 1;
    }

    @Override
    public boolean rescues() {
        return false;
    }

    @Override
    public boolean suits(Model model) {
        return model.hasObd();
    }

    /** Faint: one turn is most of the test; gross: a few seconds. */
    @Override
    public void after(Draft draft, Scene scene) {
        Recording stream = draft.stream();
        if (stream == null || stream.rows() < 30) {
            return;
        }
        int turn = (int) Math.max(6, stream.rows() * scene.graded(0.65, 0.06));
        int from = scene.chance().whole(0, Math.max(0, stream.rows() - turn - 1));
        Recording recorded = stream.copy();
        for (int row = 0; row < stream.rows(); row++) {
            for (ObdChannel channel : ObdChannel.values()) {
                stream.setCount(row, channel, recorded.count(from + row % turn, channel));
            }
        }
        admit(draft, "seconds=" + turn);
    }
}
