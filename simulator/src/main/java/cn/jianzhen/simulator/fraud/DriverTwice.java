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
        Times moved = draft.times();
        if (!moved.overlaps(beside.times())) {
            long late =
                    Duration.between(beside.times().started(), moved.started()).toSeconds();
            moved = moved.shifted(scene.chance().whole(20, 60) - late);
        }
        if (before == null || !moved.overlaps(before.times())) {
            draft.times(moved);
            draft.crew(draft.crew().withDriver(beside.crew().driver()));
            admit(draft, "with=" + beside.reportNo());
        }
    }
}
