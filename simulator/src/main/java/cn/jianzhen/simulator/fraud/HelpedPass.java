package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;

/** A plain pass by other gas and a clean box, for whoever an arrangement sends: only the numbers of the station or the flow show it. */
record HelpedPass(String scheme, int category, Custom custom) implements Injection {
    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        draft.rig().feedGasOf(Healthy.like(draft.vehicle(), scene.chance().unit()));
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.trace() != null) {
            admit(draft, "");
        }
    }
}
