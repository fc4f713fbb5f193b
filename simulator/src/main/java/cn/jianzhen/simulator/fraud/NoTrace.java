package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Times;
import cn.jianzhen.simulator.inspection.Verdict;

/** A report with results and without a single second of measurement. */
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
        if (draft.trace() == null || draft.exhaust() != Verdict.PASS) {
            return;
        }
        draft.trace(null);
        draft.stream(null);
        Times times = draft.times();
        long seconds = scene.chance().whole(25, 80);
        draft.times(new Times(times.started(), times.started().plusSeconds(seconds), times.uploaded()));
        admit(draft, "seconds=" + seconds);
    }
}
