package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Result;
import cn.jianzhen.simulator.inspection.Verdict;

/** Results are typed in and not taken over from the measurement: people like round figures. */
final class ResultsTyped implements Injection {
    @Override
    public String scheme() {
        return StationHabit.RESULTS_TYPED.scheme();
    }

    @Override
    public int category() {
        return StationHabit.RESULTS_TYPED.category();
    }

    @Override
    public Custom custom() {
        return Custom.ON_REQUEST;
    }

    @Override
    public void before(Draft draft, Scene scene) {
        draft.plugIn(honest -> honest.clean());
    }

    /** Gross: every figure ends on nought or five; faint: a third of them. */
    @Override
    public void after(Draft draft, Scene scene) {
        if (draft.results().isEmpty()) {
            return;
        }
        draft.results(draft.results().stream()
                .map(result -> round(ResultOverride.bent(result, 0.9, scene), scene))
                .toList());
        if (draft.exhaust() == Verdict.FAIL) {
            draft.exhaust(Verdict.PASS);
        }
        admit(draft, "");
    }

    private static Result round(Result result, Scene scene) {
        if (!scene.chance().happens(scene.graded(0.33, 1))) {
            return result;
        }
        double unit = StrictMath.pow(10, -result.decimals());
        double tens = 10 * Math.floor(result.value() / unit / 10);
        return result.reported((tens + (scene.chance().happens(0.5) ? 0 : 5)) * unit, result.passed());
    }
}
