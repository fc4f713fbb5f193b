package cn.jianzhen.engine.validity;

import org.jspecify.annotations.Nullable;

/** What a check found, before it is put beside its rule. */
record Outcome(RuleOutcome.State state, @Nullable Breach breach) {
    static final Outcome HOLDS = new Outcome(RuleOutcome.State.HOLDS, null);
    static final Outcome NOT_MEASURED = new Outcome(RuleOutcome.State.NOT_MEASURED, null);

    static Outcome broken(Breach breach) {
        return new Outcome(RuleOutcome.State.BROKEN, breach);
    }
}
