package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.instrument.ObdChannel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.vehicle.Model;

/** The live data come from a generator: constants with a small integer of chance, no link to the rollers. */
final class ObdFabricatedStream implements Injection {
    @Override
    public String scheme() {
        return "obd_fabricated_stream";
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

    @Override
    public void after(Draft draft, Scene scene) {
        Recording stream = draft.stream();
        if (stream == null) {
            return;
        }
        Chance chance = scene.chance();
        int engine = chance.whole(1752, 1900);
        int noise = (int) Math.round(scene.graded(120, 4));
        for (int row = 0; row < stream.rows(); row++) {
            boolean moving = stream.count(row, ObdChannel.SPEED) > 3;
            stream.setCount(row, ObdChannel.RPM, (moving ? engine : 700) + chance.whole(0, noise));
            stream.setValue(row, ObdChannel.LOAD, 31 + chance.whole(0, 5));
            stream.setValue(row, ObdChannel.THROTTLE, 18 + chance.whole(0, 3));
            stream.setValue(row, ObdChannel.MAF, 9 + chance.whole(0, 4));
            stream.setValue(row, ObdChannel.COOLANT, 88);
        }
        admit(draft, "noise=" + noise);
    }
}
