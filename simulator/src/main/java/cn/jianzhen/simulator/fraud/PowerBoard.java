package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;

/** A board between cell and computer scales what the analyser shows. */
final class PowerBoard implements Injection {
    @Override
    public String scheme() {
        return "power_board";
    }

    @Override
    public int category() {
        return 5;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        double gain = scene.graded(0.7, 0.25);
        draft.rig().scale(gain, scene.chance().happens(0.5) ? 1 : 0.6 + 0.4 * gain);
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null) {
            admit(draft, "gain=%.2f".formatted(draft.rig().pollutantGain()));
        }
    }
}
