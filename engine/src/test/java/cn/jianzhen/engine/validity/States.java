package cn.jianzhen.engine.validity;

import static org.assertj.core.api.Assertions.assertThat;

/** The four ways of a rule. */
final class States {
    private States() {}

    /** Holds, just holds, is just broken, cannot be told. */
    static void assertFourWays(
            String rule, GivenTest holds, GivenTest justHolds, GivenTest broken, GivenTest notMeasured) {
        assertThat(holds.state(rule)).as("holds").isEqualTo(RuleOutcome.State.HOLDS);
        assertThat(justHolds.state(rule)).as("just holds").isEqualTo(RuleOutcome.State.HOLDS);
        assertThat(broken.state(rule)).as("broken").isEqualTo(RuleOutcome.State.BROKEN);
        assertThat(notMeasured.state(rule)).as("not measured").isEqualTo(RuleOutcome.State.NOT_MEASURED);
    }
}
