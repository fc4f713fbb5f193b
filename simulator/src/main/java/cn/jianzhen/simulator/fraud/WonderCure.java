package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;

/** The car fails, goes round the block and passes within the hour without a repair: other gas goes to the analyser. */
final class WonderCure implements Injection {
    @Override
    public String scheme() {
        return "wonder_cure";
    }

    @Override
    public int category() {
        return 7;
    }

    @Override
    public Custom custom() {
        return Custom.RETEST;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        if (draft.visit().attempt() > 1) {
            draft.plugIn(honest -> honest.clean());
            draft.rig().feedGasOf(Healthy.like(draft.vehicle(), scene.graded(0, 1)));
        }
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.visit().attempt() > 1 && draft.passed()) {
            admit(draft, "cycle=" + draft.visit().cycle());
        }
    }
}
