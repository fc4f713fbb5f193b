package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import java.time.Duration;

/** No camera says that anything is wrong; there just is no recording of this test. */
final class RecordingGap implements Injection {
    @Override
    public String scheme() {
        return "recording_gap";
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

    /** Faint: the middle third of the test is missing; gross: all of it and minutes around. */
    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() == null) {
            return;
        }
        long length =
                Duration.between(draft.times().started(), draft.times().ended()).toSeconds();
        long before = Math.round(length * scene.graded(0.33, 0) - scene.graded(0, 120));
        long missing = Math.round(length * scene.graded(0.34, 1) + scene.graded(0, 240));
        for (String position : Witnesses.POSITIONS) {
            scene.witnesses()
                    .add(new Witnesses.CameraNote(
                            draft.line().id(),
                            position,
                            draft.times().started().plusSeconds(before),
                            draft.times().started().plusSeconds(before + missing),
                            Witnesses.NOTHING_RECORDED));
        }
        admit(draft, "seconds=" + missing);
    }
}
