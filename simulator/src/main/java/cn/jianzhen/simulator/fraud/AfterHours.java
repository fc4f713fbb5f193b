package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Times;
import java.time.Duration;
import java.time.LocalDateTime;

/** The report is made in the evening, when the station is shut and no car is there. */
final class AfterHours implements Injection {
    /** The last car of an ordinary day has left by then. */
    private static final int EMPTY_FROM = 17 * 60 + 50;

    @Override
    public String scheme() {
        return "after_hours";
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

    /** Faint: half an hour after closing, as on a long day; gross: towards midnight. */
    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() == null) {
            return;
        }
        long minutes = Math.round(scene.graded(20, 300)) + scene.chance().whole(0, 20);
        Times times = draft.times();
        LocalDateTime at = times.started()
                .toLocalDate()
                .atStartOfDay()
                .plusMinutes(EMPTY_FROM + minutes)
                .plusSeconds(scene.chance().whole(0, 59));
        long shift = Duration.between(times.started(), at).toSeconds();
        draft.move(shift);
        draft.times(new Times(
                draft.times().started(), draft.times().ended(), times.uploaded().plusSeconds(shift)));
        admit(draft, "minutes after closing=" + minutes);
    }
}
