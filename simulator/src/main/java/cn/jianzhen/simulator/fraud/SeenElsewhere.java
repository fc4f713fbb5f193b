package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.city.Place;
import cn.jianzhen.simulator.inspection.Draft;

/** The vehicle is on a road far away while its report is being made with another one. */
final class SeenElsewhere implements Injection {
    @Override
    public String scheme() {
        return "seen_elsewhere";
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
        if (draft.trace() == null) {
            return;
        }
        double away = scene.graded(0.03, 0.35) * (scene.chance().happens(0.5) ? 1 : -1);
        Place home = scene.station().place();
        Place far = new Place(home.longitude() + away, home.latitude() + away / 4);
        scene.witnesses()
                .add(new Witnesses.Sighting(
                        draft.vehicle().plate(),
                        draft.times().started().plusSeconds(scene.chance().whole(20, 90)),
                        far));
        admit(draft, "kilometres=%.0f".formatted(home.kilometresTo(far)));
    }
}
