package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Times;
import java.time.Duration;

/** The name of a driver who is at that moment driving on another line. */
final class DriverTwice implements Injection {
    @Override
    public String scheme() {
        return "driver_two_places";
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
        Draft beside = scene.memory().besides(draft);
        Draft before = scene.memory().previousOn(draft);
        if (beside == null
                || draft.trace() == null
                || beside.crew().driver().equals(draft.crew().driver())) {
            return;
        }
        long busy = Duration.between(beside.times().started(), beside.times().ended())
                .toSeconds();
        long shared = Math.max(12, Math.round(busy * scene.graded(0.08, 0.9)));
        Times moved = draft.times()
                .shifted(
                        Duration.between(draft.times().started(), beside.times().ended())
                                        .toSeconds()
                                - shared);
        if (before == null || !moved.started().isBefore(before.times().ended())) {
            draft.move(
                    Duration.between(draft.times().started(), moved.started()).toSeconds());
            draft.crew(draft.crew().withDriver(beside.crew().driver()));
            admit(draft, "with=" + beside.reportNo());
        }
    }
}
