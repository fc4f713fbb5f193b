package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.instrument.ObdChannel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.vehicle.Model;

/** The live data come from a generator: constants with a small integer of chance, no link to the rollers (standards sheet §2.1). */
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

    /** Faint: four fifths of what the engine really does shine through; gross: two values of engine speed and nothing real. */
    @Override
    public void after(Draft draft, Scene scene) {
        Recording stream = draft.stream();
        if (stream == null) {
            return;
        }
        Chance chance = scene.chance();
        double real = Math.max(0, scene.graded(0.95, -0.3));
        int engine = chance.whole(1752, 1900);
        int noise = (int) Math.round(scene.graded(160, 1));
        for (int row = 0; row < stream.rows(); row++) {
            boolean moving = stream.count(row, ObdChannel.SPEED) > 3;
            blend(stream, row, ObdChannel.RPM, (moving ? engine : 700) + chance.whole(0, noise), real);
            blend(stream, row, ObdChannel.LOAD, 31 + chance.whole(0, 5), real);
            blend(stream, row, ObdChannel.THROTTLE, 18 + chance.whole(0, 3), real);
            blend(stream, row, ObdChannel.MAF, 9 + chance.whole(0, 4), real);
            stream.setValue(row, ObdChannel.COOLANT, 88);
        }
        admit(draft, "noise=" + noise);
    }

    private static void blend(Recording stream, int row, ObdChannel channel, double invented, double real) {
        double own = stream.count(row, channel) == Recording.ABSENT ? invented : stream.value(row, channel);
        stream.setValue(row, channel, real * own + (1 - real) * invented);
    }
}
