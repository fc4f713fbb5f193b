package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;

/** A board between cell and computer scales what the analyser shows; its switch has four positions, the gross ones dim CO₂ too. */
final class PowerBoard implements Injection {
    private static final double[] POSITIONS = {0.85, 0.65, 0.45, 0.25};

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
        double gain = POSITIONS[(int) Math.min(3, scene.strength() * 4)];
        draft.rig().scale(gain, scene.chance().happens(scene.graded(0.2, 0.7)) ? 0.6 + 0.4 * gain : 1);
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null) {
            admit(draft, "gain=%.2f".formatted(draft.rig().pollutantGain()));
        }
    }
}
