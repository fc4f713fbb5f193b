package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Times;
import cn.jianzhen.simulator.inspection.Verdict;
import cn.jianzhen.simulator.instrument.Recording;

/** A measurement that ends before the standard allows, with a pass all the same. */
final class ShortTrace implements Injection {
    @Override
    public String scheme() {
        return "short_trace";
    }

    @Override
    public int category() {
        return 2;
    }

    @Override
    public boolean rescues() {
        return false;
    }

    @Override
    public void after(Draft draft, Scene scene) {
        Recording trace = draft.trace();
        if (trace == null || draft.exhaust() != Verdict.PASS) {
            return;
        }
        int kept = (int) (trace.rows() * scene.graded(0.85, 0.35));
        int lost = trace.rows() - kept;
        trace.cut(kept);
        Recording stream = draft.stream();
        if (stream != null) {
            stream.cut(kept);
        }
        Times times = draft.times();
        draft.times(new Times(times.started(), times.ended().minusSeconds(lost), times.uploaded()));
        admit(draft, "rows=" + kept);
    }
}
