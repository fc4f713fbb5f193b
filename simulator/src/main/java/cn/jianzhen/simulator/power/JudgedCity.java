package cn.jianzhen.simulator.power;

import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.run.DetectionRun;
import java.util.List;

/**
 * A package that every detector has judged, with the truth about it.
 *
 * @param tests inspections in it
 * @param truth what was really done
 * @param run what the detectors found
 */
public record JudgedCity(int tests, Truth truth, DetectionRun run) {
    /** One detector's findings. */
    public List<Finding> findings(DetectorDefinition detector) {
        return run.outcomes().stream()
                .filter(outcome -> outcome.detector().id().equals(detector.id()))
                .flatMap(outcome -> outcome.findings().stream())
                .toList();
    }

    /**
     * A detector that broke found nothing, which must not be taken for silence: IllegalStateException. Missing data is as bad
     * where the simulator commits what the detector aims at.
     */
    JudgedCity requireAllRan() {
        for (DetectorOutcome outcome : run.outcomes()) {
            boolean blind = outcome.state() == DetectorOutcome.State.NOT_ENOUGH_DATA
                    && !outcome.detector().aim().schemes().isEmpty();
            if (blind || outcome.state() == DetectorOutcome.State.FAILED) {
                throw new IllegalStateException(outcome.detector().id() + " 未能运行，测量作废：" + outcome.note());
            }
        }
        return this;
    }

    /** The tests that a detector judged: all, or none where it had not enough data. */
    int testsJudged(DetectorDefinition detector) {
        boolean ran = run.outcomes().stream()
                .anyMatch(outcome ->
                        outcome.detector().id().equals(detector.id()) && outcome.state() == DetectorOutcome.State.RAN);
        return ran ? tests : 0;
    }
}
