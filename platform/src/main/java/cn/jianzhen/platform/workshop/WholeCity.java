package cn.jianzhen.platform.workshop;

import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;

/** A detector speaks about every county: only who decides and sees the whole city may change or try one. */
final class WholeCity {
    private WholeCity() {}

    static Decider required(Decider decider) {
        if (decider.scope().county().isPresent()) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        return decider;
    }
}
