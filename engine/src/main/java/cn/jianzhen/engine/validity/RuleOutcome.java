package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one rule for one test.
 *
 * @param breach null unless it was broken
 */
public record RuleOutcome(Rule rule, State state, @Nullable Breach breach) {
    /** Kept, not kept, or not to be told. */
    public enum State {
        HOLDS,
        BROKEN,
        /** A channel or a fact that it needs is not there, or the phase it is about was not run. */
        NOT_MEASURED
    }

    /** Those that were broken. */
    public static List<RuleOutcome> broken(List<RuleOutcome> outcomes) {
        List<RuleOutcome> broken = new ArrayList<>();
        for (RuleOutcome each : outcomes) {
            if (each.state == State.BROKEN) {
                broken.add(each);
            }
        }
        return broken;
    }
}
