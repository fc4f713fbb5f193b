package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Times;
import cn.jianzhen.simulator.inspection.Verdict;
import cn.jianzhen.simulator.instrument.Recording;
import java.time.Duration;

/** A report with results and without a single second of measurement, or with a stub of some seconds when it is faint. */
final class NoTrace implements Injection {
    @Override
    public String scheme() {
        return "no_trace";
    }

    @Override
    public int category() {
        return 2;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        draft.putOnRollers(draft.vehicle().with(Healthy.like(draft.vehicle(), 1)));
    }

    @Override
    public void after(Draft draft, Scene scene) {
        Recording trace = draft.trace();
        if (trace == null || draft.exhaust() != Verdict.PASS) {
            return;
        }
        int left = (int) Math.round(Math.max(0, scene.graded(14, -10)));
        if (left == 0) {
            draft.trace(null);
        } else {
            trace.cut(left);
        }
        draft.stream(null);
        Times times = draft.times();
        long whole = Duration.between(times.started(), times.ended()).toSeconds();
        long seconds =
                Math.round(scene.graded((double) whole, 25)) + scene.chance().whole(0, 20);
        draft.times(new Times(times.started(), times.started().plusSeconds(seconds), times.uploaded()));
        admit(draft, "seconds=" + seconds);
    }
}
