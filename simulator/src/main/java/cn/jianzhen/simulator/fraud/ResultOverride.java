package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Result;
import cn.jianzhen.simulator.inspection.Verdict;

/** The computed result is overwritten: the report passes, the trace tells otherwise. */
final class ResultOverride implements Injection {
    @Override
    public String scheme() {
        return "result_override";
    }

    @Override
    public int category() {
        return 5;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
    }

    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.exhaust() != Verdict.FAIL || draft.results().isEmpty()) {
            return;
        }
        double room = scene.graded(0.97, 0.5);
        draft.results(draft.results().stream()
                .map(result -> bent(result, room, scene))
                .toList());
        draft.exhaust(Verdict.PASS);
        admit(draft, "");
    }

    static Result bent(Result result, double room, Scene scene) {
        if (result.passed()) {
            return result;
        }
        if (result.limit().contains("-")) {
            return result.reported(1.0 + scene.chance().gauss(0, 0.012), true);
        }
        double limit = Double.parseDouble(result.limit());
        boolean floor = result.item().equals("max_power_kw");
        double share = floor
                ? 1 + scene.chance().between(0.05, 0.3)
                : room * scene.chance().between(0.8, 1);
        return result.reported(limit * share, true);
    }
}
