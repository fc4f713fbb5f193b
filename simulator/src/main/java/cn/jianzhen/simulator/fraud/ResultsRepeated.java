package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Result;
import cn.jianzhen.simulator.inspection.Verdict;
import java.util.List;

/** The results of one good car are typed for every bad one: the same figures in many reports. */
final class ResultsRepeated implements Injection {
    @Override
    public String scheme() {
        return "results_repeated";
    }

    @Override
    public int category() {
        return 5;
    }

    @Override
    public Custom custom() {
        return Custom.CONCENTRATED;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
    }

    /** Gross: every figure the same; faint: most of them changed a little. */
    @Override
    public void after(Draft draft, Scene scene) {
        Draft good = scene.memory().template(draft.method());
        if (good == null || draft.exhaust() != Verdict.FAIL || draft.results().isEmpty()) {
            return;
        }
        double changed = scene.graded(0.8, 0);
        List<Result> typed = good.results().stream()
                .map(result -> scene.chance().happens(changed)
                        ? result.reported(result.value() * scene.chance().between(0.93, 1.02), true)
                        : result)
                .toList();
        draft.results(typed);
        draft.exhaust(Verdict.PASS);
        admit(draft, "source=" + good.reportNo());
    }
}
