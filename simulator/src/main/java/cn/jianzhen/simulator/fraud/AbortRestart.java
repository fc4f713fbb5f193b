package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Verdict;

/** A test that goes badly is broken off; minutes later the car passes with other gas and without a repair. */
final class AbortRestart implements Injection {
    @Override
    public String scheme() {
        return "abort_restart";
    }

    @Override
    public int category() {
        return 4;
    }

    @Override
    public Custom custom() {
        return Custom.RETEST;
    }

    /** Gross: broken off late, after many seconds above the limit; faint: after the first of them. */
    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        if (draft.visit().attempt() == 1) {
            draft.rig()
                    .stopAfter((int) Math.round(scene.graded(16, 75))
                            + scene.chance().whole(0, 6));
        } else {
            draft.rig().feedGasOf(Healthy.like(draft.vehicle(), 0.8));
        }
    }

    @Override
    public void after(Draft draft, Scene scene) {
        boolean broken = draft.exhaust() == Verdict.ABORTED || draft.exhaust() == Verdict.INVALID;
        if (draft.trace() != null && (draft.visit().attempt() == 1 ? broken : draft.passed())) {
            admit(draft, "cycle=" + draft.visit().cycle());
        }
    }
}
