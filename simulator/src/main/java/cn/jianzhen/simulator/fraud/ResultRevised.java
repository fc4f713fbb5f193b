package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Verdict;

/** A failed report is sent, and sent once more later with results that pass. */
final class ResultRevised implements Injection {
    static final String SCHEME = "result_revised";

    @Override
    public String scheme() {
        return SCHEME;
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
        draft.amendLater(draft.results().stream()
                .map(result -> ResultOverride.bent(result, room, scene))
                .toList());
        admit(draft, "");
    }
}
