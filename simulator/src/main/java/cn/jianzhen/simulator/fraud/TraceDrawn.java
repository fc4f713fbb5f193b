package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.Recording;
import java.util.List;

/** The gas curves of a bad car are drawn anew: a few points that pass, joined by straight lines. */
final class TraceDrawn implements Injection {
    private static final List<Channel> GASES =
            List.of(Channel.CO, Channel.HC, Channel.NO, Channel.CO2, Channel.O2, Channel.K, Channel.NOX);

    @Override
    public String scheme() {
        return "trace_drawn";
    }

    @Override
    public int category() {
        return 5;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
    }

    /** Gross: a point every 24 seconds; faint: every 3 seconds, and half of the values shaken by a count or two. */
    @Override
    public void after(Draft draft, Scene scene) {
        Recording trace = draft.trace();
        if (trace == null || draft.results().isEmpty()) {
            return;
        }
        Recording drawn = trace.copy();
        int apart = (int) Math.round(scene.graded(3, 24));
        GASES.stream().filter(drawn::has).forEach(gas -> straighten(drawn, gas, apart));
        if (Shrinking.below(draft, drawn, scene, scene.chance().between(0.4, 0.9))) {
            Disguise.shake(drawn, scene, scene.graded(0.5, 0), 2);
            draft.trace(drawn);
            draft.recompute(scene.desk());
            admit(draft, "seconds=" + apart);
        }
    }

    private static void straighten(Recording trace, Channel gas, int apart) {
        for (int from = 0; from + 1 < trace.rows(); from += apart) {
            int to = Math.min(from + apart, trace.rows() - 1);
            double start = trace.count(from, gas);
            double rise = (trace.count(to, gas) - start) / (to - from);
            for (int row = from + 1; row < to; row++) {
                trace.setCount(row, gas, (int) Math.round(start + rise * (row - from)));
            }
        }
    }
}
