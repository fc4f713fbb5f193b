package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.inspection.Draft;
import java.time.Duration;
import java.util.List;

/** A camera of the line sees nothing while the test runs. */
final class CameraBlinded implements Injection {
    @Override
    public String scheme() {
        return "camera_blinded";
    }

    @Override
    public int category() {
        return 6;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        draft.rig().feedGasOf(Healthy.like(draft.vehicle(), 1));
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() == null) {
            return;
        }
        Chance chance = scene.chance();
        String kind = chance.pick(List.of("covered", "covered", "offline", "black", "frozen"));
        String position = chance.pick(List.of("front", "rear", "exhaust"));
        long length =
                Duration.between(draft.times().started(), draft.times().ended()).toSeconds();
        long dark = Math.max(20, (long) (length * scene.graded(0.12, 1)));
        int early = chance.whole(5, 40);
        scene.witnesses()
                .add(new Witnesses.CameraNote(
                        draft.line().id(),
                        position,
                        draft.times().started().minusSeconds(early),
                        draft.times().started().plusSeconds(dark + early),
                        kind));
        admit(draft, kind + " " + position);
    }
}
