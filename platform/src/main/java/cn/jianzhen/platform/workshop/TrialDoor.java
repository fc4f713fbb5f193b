package cn.jianzhen.platform.workshop;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Lets one trial in at a time; whoever comes meanwhile is told so. */
@Component
class TrialDoor {
    private final AtomicBoolean taken = new AtomicBoolean();

    void enter() {
        if (!taken.compareAndSet(false, true)) {
            throw new Problem(ProblemCode.TRIAL_BUSY);
        }
    }

    void leave() {
        taken.set(false);
    }
}
