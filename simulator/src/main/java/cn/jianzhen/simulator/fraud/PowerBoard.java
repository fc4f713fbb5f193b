package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;

/**
 * A board between cell and computer scales what the analyser shows; its switch has four positions, the gross ones dim CO₂ too.
 * Either the customer ordered it before, or the switch is thrown for the retest of a car that failed.
 */
final class PowerBoard implements Injection {
    private static final double[] POSITIONS = {0.85, 0.65, 0.45, 0.25};

    private final boolean onRetest;

    PowerBoard(boolean onRetest) {
        this.onRetest = onRetest;
    }

    @Override
    public String scheme() {
        return onRetest ? "power_board_retest" : "power_board";
    }

    @Override
    public Custom custom() {
        return onRetest ? Custom.RETEST : Custom.USUAL;
    }

    @Override
    public int category() {
        return 5;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        if (off(draft)) {
            return;
        }
        double gain = POSITIONS[(int) Math.min(3, scene.strength() * 4)];
        draft.rig().scale(gain, scene.chance().happens(scene.graded(0.2, 0.7)) ? 0.6 + 0.4 * gain : 1);
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null && !off(draft)) {
            admit(draft, "gain=%.2f".formatted(draft.rig().pollutantGain()));
        }
    }

    private boolean off(Draft draft) {
        return onRetest && draft.visit().attempt() == 1;
    }
}
