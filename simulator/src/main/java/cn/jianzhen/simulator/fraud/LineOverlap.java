package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import java.time.Duration;

/** A report is made up while the line is busy with another car. */
final class LineOverlap implements Injection {
    @Override
    public String scheme() {
        return "line_overlap";
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
        Draft previous = scene.memory().previousOn(draft);
        if (previous == null || previous.trace() == null) {
            return;
        }
        long busy = Duration.between(
                        previous.times().started(), previous.times().ended())
                .toSeconds();
        long shared = (long) (busy * scene.graded(0.06, 0.95));
        long shift = Duration.between(draft.times().started(), previous.times().ended())
                        .toSeconds()
                - shared;
        draft.move(shift);
        admit(draft, "with=" + previous.reportNo() + " seconds=" + shared);
    }
}
