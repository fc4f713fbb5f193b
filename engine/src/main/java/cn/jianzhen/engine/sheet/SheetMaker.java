package cn.jianzhen.engine.sheet;

import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Recomputation;
import cn.jianzhen.engine.standard.RecomputedItem;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.validity.Circumstances;
import cn.jianzhen.engine.validity.LimitsInForce;
import cn.jianzhen.engine.validity.MethodPermission;
import cn.jianzhen.engine.validity.RuleOutcome;
import cn.jianzhen.engine.validity.ValidityRules;
import cn.jianzhen.engine.validity.VerdictMaker;
import java.util.List;
import java.util.Map;

/** Makes sheets by one standard. Safe for use from many threads (a test's {@code Trace} is not). */
public final class SheetMaker {
    private final Standard standard;
    private final ValidityRules rules;

    public SheetMaker(Standard standard) {
        this.standard = standard;
        this.rules = new ValidityRules(standard);
    }

    /**
     * The sheet of one test.
     *
     * @param reported by item as in {@code results.item}
     */
    public TestSheet of(InspectionTest test, Circumstances circumstances, Map<String, ReportedResult> reported) {
        Edition edition = standard.on(test.startedOn());
        List<RecomputedItem> items = Recomputation.of(test, standard);
        List<RuleOutcome> outcomes = rules.examine(test, circumstances, items);
        LimitsInForce limits = new LimitsInForce(test, circumstances.region(), edition);
        return new TestSheet(
                test.reportNo(),
                test.method(),
                test.startedOn(),
                limits.limitClass(),
                MethodPermission.of(test, circumstances, edition),
                new ItemRows(edition, limits, reported).of(items),
                outcomes,
                VerdictMaker.of(test, circumstances, edition, items, outcomes),
                SecondBySecond.of(test, edition),
                test.vmasSettings());
    }
}
