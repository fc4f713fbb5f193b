package cn.jianzhen.engine.store;

import cn.jianzhen.engine.feature.FeatureRow;
import cn.jianzhen.engine.feature.Features;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Recomputation;
import cn.jianzhen.engine.standard.RecomputedItem;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.validity.Circumstances;
import cn.jianzhen.engine.validity.RuleOutcome;
import cn.jianzhen.engine.validity.StandardVerdict;
import cn.jianzhen.engine.validity.ValidityRules;
import cn.jianzhen.engine.validity.VerdictMaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is computed of one test.
 *
 * @param broken the rules that were broken
 * @param verdict null where the exhaust was never measured
 */
record ComputedTest(
        FeatureRow features,
        List<RecomputedItem> items,
        List<RuleOutcome> broken,
        @Nullable StandardVerdict verdict) {

    /** What computes. Safe for use from many threads. */
    record Maker(Standard standard, Features features, ValidityRules rules) {
        Maker(Standard standard, Features features) {
            this(standard, features, new ValidityRules(standard));
        }

        /** Where the exhaust was never measured (appearance or OBD failed before) there is nothing to examine. */
        ComputedTest of(MarkedTest marked) {
            InspectionTest test = marked.packed().open();
            Circumstances circumstances = marked.circumstances();
            FeatureRow row = features.compute(test);
            List<RecomputedItem> items = Recomputation.of(test, standard);
            if (test.trace() == null && circumstances.reported() == null) {
                return new ComputedTest(row, items, List.of(), null);
            }
            List<RuleOutcome> outcomes = rules.examine(test, circumstances, items);
            StandardVerdict verdict =
                    VerdictMaker.of(test, circumstances, standard.on(test.startedOn()), items, outcomes);
            // What holds is not kept: a year's import would hold ten times as many outcomes as it writes.
            return new ComputedTest(row, items, RuleOutcome.broken(outcomes), verdict);
        }
    }
}
