package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.city.Method;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Model;

/** A truck that could be tested under load is tested in neutral, a car idling instead of driven. */
final class WrongMethod implements Injection {
    @Override
    public String scheme() {
        return "wrong_method";
    }

    @Override
    public int category() {
        return 4;
    }

    @Override
    public boolean suits(Model model) {
        return model.drive().equals("2wd") && !model.category().equals("K11");
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
        Method easy = draft.vehicle().diesel() ? Method.FREE_ACCELERATION : Method.TWO_SPEED_IDLE;
        if (draft.method() != easy) {
            draft.choose(easy, scene.chance().happens(1 - scene.strength()) ? "电子稳定装置无法关闭" : "");
            admit(draft, "");
        }
    }
}
