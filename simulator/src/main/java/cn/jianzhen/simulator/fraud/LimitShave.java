package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Verdict;
import cn.jianzhen.simulator.instrument.Recording;

/** Results above the limit are brought to just under it, the trace with them: they heap up there. */
final class LimitShave implements Injection {
    @Override
    public String scheme() {
        return "limit_shave";
    }

    @Override
    public int category() {
        return 5;
    }

    @Override
    public Custom custom() {
        return Custom.CONCENTRATED;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
    }

    /** Faint: anywhere in the upper half below the limit; gross: at the last digit under it. */
    @Override
    public void after(Draft draft, Scene scene) {
        Recording trace = draft.trace();
        if (trace == null || draft.exhaust() != Verdict.FAIL) {
            return;
        }
        double share = scene.chance().between(scene.graded(0.5, 0.97), 0.99);
        if (Shrinking.below(draft, trace, scene, share)) {
            admit(draft, "share=%.2f".formatted(share));
        }
    }
}
