package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.physics.Air;

/** A made-up report needs weather too: it is taken over from another report to the last digit. */
final class WeatherCopied implements Injection {
    @Override
    public String scheme() {
        return "weather_copied";
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

    /** Faint: the weather of the last report; gross: that of one day for all days, whatever the season. */
    @Override
    public void after(Draft draft, Scene scene) {
        Draft source = scene.strength() < 0.5
                ? scene.memory().previousOn(draft)
                : scene.memory().template(draft.method());
        if (source == null || draft.trace() == null || draft.results().isEmpty()) {
            return;
        }
        Air air = source.air();
        draft.air(air);
        draft.recompute(scene.desk());
        admit(draft, "source=" + source.reportNo());
    }
}
