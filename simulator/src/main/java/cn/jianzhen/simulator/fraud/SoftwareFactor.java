package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;

/** The software of a line multiplies CO, HC, NO and smoke by a coefficient, for every car; CO₂ stays as it is (standards sheet §2.1). */
final class SoftwareFactor implements Injection {
    @Override
    public String scheme() {
        return StationHabit.SOFTWARE_FACTOR.scheme();
    }

    @Override
    public int category() {
        return StationHabit.SOFTWARE_FACTOR.category();
    }

    @Override
    public Custom custom() {
        return Custom.ON_REQUEST;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.rig().scale(scene.graded(0.9, 0.35), 1);
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null) {
            admit(draft, "factor=%.2f".formatted(scene.graded(0.9, 0.35)));
        }
    }
}
