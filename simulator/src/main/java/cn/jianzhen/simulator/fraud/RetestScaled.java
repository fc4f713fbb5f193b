package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.instrument.Recording;

/** The retest is the failed test once more, with the pollutants multiplied by a constant. */
final class RetestScaled implements Injection {
    @Override
    public String scheme() {
        return "retest_scaled";
    }

    @Override
    public int category() {
        return 5;
    }

    @Override
    public Custom custom() {
        return Custom.RETEST;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
    }

    /** Gross: the exact ratio in every second; faint: up to half of the values are shaken. */
    @Override
    public void after(Draft draft, Scene scene) {
        Draft first = scene.memory().lastOf(draft.vehicle());
        Recording failed = first == null ? null : first.trace();
        if (draft.visit().attempt() == 1
                || first == null
                || failed == null
                || draft.trace() == null
                || first.method() != draft.method()) {
            return;
        }
        Recording again = failed.copy();
        if (Shrinking.below(draft, again, scene, scene.chance().between(0.4, 0.9))) {
            Disguise.shake(again, scene, scene.graded(0.5, 0), 2);
            draft.trace(again);
            Recording stream = first.stream();
            draft.stream(stream == null ? null : stream.copy());
            draft.recompute(scene.desk());
            draft.times(draft.times().lasting(again.rows() + scene.chance().whole(60, 110)));
            admit(draft, "source=" + first.reportNo());
        }
    }
}
