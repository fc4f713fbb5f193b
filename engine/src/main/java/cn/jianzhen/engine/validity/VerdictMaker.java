package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Confidence;
import cn.jianzhen.engine.standard.Consequence;
import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Level;
import cn.jianzhen.engine.standard.Limit;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.RecomputedItem;
import cn.jianzhen.engine.standard.ResultItem;
import cn.jianzhen.engine.standard.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the verdict that the standard demands from recomputed results and broken rules. */
public final class VerdictMaker {
    private final InspectionTest test;
    private final Circumstances circumstances;
    private final Edition edition;
    private final List<RecomputedItem> items;
    private final List<String> reasons = new ArrayList<>();
    private @Nullable Confidence confidence;
    private boolean surelyPassed = true;
    private boolean surelyFailed;

    private VerdictMaker(
            InspectionTest test, Circumstances circumstances, Edition edition, List<RecomputedItem> items) {
        this.test = test;
        this.circumstances = circumstances;
        this.edition = edition;
        this.items = items;
    }

    /** Of a test whose exhaust was measured; hints count for nothing, advisory limits are told but not judged. */
    public static StandardVerdict of(
            InspectionTest test,
            Circumstances circumstances,
            Edition edition,
            List<RecomputedItem> items,
            List<RuleOutcome> outcomes) {
        VerdictMaker maker = new VerdictMaker(test, circumstances, edition, items);
        Demand demand = maker.demand(outcomes);
        return new StandardVerdict(
                demand, circumstances.reported(), maker.contradicts(demand), maker.confidence, maker.reasons);
    }

    private Demand demand(List<RuleOutcome> outcomes) {
        Method method = test.method();
        if (method == null || test.trace() == null) {
            reasons.add(method == null ? "检验方法未知" : "没有过程数据");
            return Demand.NOT_COMPUTABLE;
        }
        tellBreaches(outcomes, Consequence.INVALID);
        if (!reasons.isEmpty()) {
            return Demand.INVALID;
        }
        boolean known = judgeItems(method);
        int before = reasons.size();
        tellBreaches(outcomes, Consequence.FAIL);
        surelyFailed |= reasons.size() > before;
        if (!reasons.isEmpty()) {
            return Demand.FAIL;
        }
        return known ? Demand.PASS : Demand.NOT_COMPUTABLE;
    }

    private void tellBreaches(List<RuleOutcome> outcomes, Consequence consequence) {
        for (RuleOutcome each : outcomes) {
            Rule rule = each.rule();
            Breach breach = each.breach();
            if (breach != null && rule.level() == Level.BREACH && rule.consequence() == consequence) {
                tell(BreachText.of(rule, breach), rule.origin().confidence());
            }
        }
    }

    private void tell(String reason, Confidence certain) {
        reasons.add(reason);
        rely(certain);
    }

    private void rely(Confidence certain) {
        confidence = confidence == null ? certain : Confidence.lesser(confidence, certain);
    }

    /** Judges each decisive item that has a limit; false when one of them could not be computed. */
    private boolean judgeItems(Method method) {
        boolean known = true;
        LimitsInForce limits = new LimitsInForce(test, circumstances.region(), edition);
        for (String name : DecisiveItems.of(method, items)) {
            Limit limit = limits.of(name);
            ResultItem rule = edition.item(name);
            RecomputedItem item = find(name);
            known &= item != null;
            if (limit != null && rule != null && item != null) {
                judge(item, rule, limit);
            }
        }
        return known;
    }

    private void judge(RecomputedItem item, ResultItem rule, Limit limit) {
        double rounded = rule.rounded(item.value());
        boolean permitted = limit.permits(rounded);
        boolean surely = limit.permits(item.value() - item.tolerance()) == permitted
                && limit.permits(item.value() + item.tolerance()) == permitted;
        surelyPassed &= surely && permitted;
        if (!permitted && !limit.advisory()) {
            surelyFailed |= surely;
            tell(
                    rule.label() + "重新计算为" + BreachText.number(rounded) + BreachText.unit(rule.unit()) + "，限值"
                            + BreachText.range(limit.minimum(), limit.maximum()) + (surely ? "" : "，差值在允许误差之内"),
                    limit.origin().confidence());
        } else if (permitted) {
            rely(limit.origin().confidence());
        }
    }

    private @Nullable RecomputedItem find(String name) {
        for (RecomputedItem each : items) {
            if (each.item().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private boolean contradicts(Demand demand) {
        String reported = circumstances.reported();
        return switch (demand) {
            case PASS -> surelyPassed && "fail".equals(reported);
            case FAIL -> surelyFailed && "pass".equals(reported);
            case INVALID -> "pass".equals(reported) || "fail".equals(reported);
            case NOT_COMPUTABLE -> false;
        };
    }
}
