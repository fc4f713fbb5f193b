package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;

/** A valve in the sample line feeds the gas of a clean engine. */
final class GasValve implements Injection {
    @Override
    public String scheme() {
        return "gas_valve";
    }

    @Override
    public int category() {
        return 3;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        draft.rig().feedGasOf(Healthy.like(draft.vehicle(), scene.graded(0, 1)));
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null) {
            admit(draft, "");
        }
    }
}
