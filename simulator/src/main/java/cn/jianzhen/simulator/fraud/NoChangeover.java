package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import java.time.Duration;

/** One report after the other, with no time in between to drive one car off and the next one on. */
final class NoChangeover implements Injection {
    @Override
    public String scheme() {
        return "no_changeover";
    }

    @Override
    public int category() {
        return 2;
    }

    @Override
    public Custom custom() {
        return Custom.inARow(6);
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        draft.putOnRollers(draft.vehicle().with(Healthy.like(draft.vehicle(), 1)));
    }

    /** An honest change takes at least a minute. */
    @Override
    public void after(Draft draft, Scene scene) {
        Draft previous = scene.memory().previousOn(draft);
        if (previous == null || draft.trace() == null) {
            return;
        }
        long gap = Math.round(scene.graded(50, 2)) + scene.chance().whole(0, 4);
        long wait = Duration.between(previous.times().ended(), draft.times().started())
                .toSeconds();
        if (wait > gap && wait < 1200) {
            draft.move(gap - wait);
            admit(draft, "gap=" + gap);
        }
    }
}
