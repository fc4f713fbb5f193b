package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.InvalidStandardException;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.RecomputedItem;
import cn.jianzhen.engine.standard.Rule;
import cn.jianzhen.engine.standard.Standard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Examines every rule that holds for a test on its day, by its method, in its region. Safe for use from many threads (a
 * test's {@code Trace} is not: one thread per test).
 */
public final class ValidityRules {
    private final Standard standard;
    private final Map<Scope, List<Bound>> bound = new ConcurrentHashMap<>();

    private record Scope(Edition edition, Method method, String region) {}

    private record Bound(Rule rule, Check check) {}

    /** Throws InvalidStandardException when a rule of the standard has no class that examines it. */
    public ValidityRules(Standard standard) {
        this.standard = standard;
        List<String> problems = standard.rules().stream()
                .map(Rule::id)
                .filter(id -> Checks.of(id) == null)
                .distinct()
                .map(id -> "rules.yaml：没有检查“" + id + "”的程序；请改正id，或先在engine/validity中加上")
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidStandardException(problems);
        }
    }

    /**
     * What became of every rule, in the order of the file; empty when the method is unknown.
     *
     * @param items the test's recomputed results
     */
    public List<RuleOutcome> examine(InspectionTest test, Circumstances circumstances, List<RecomputedItem> items) {
        Method method = test.method();
        if (method == null) {
            return List.of();
        }
        Edition edition = standard.on(test.startedOn());
        Examination examination = new Examination(test, edition, circumstances, items);
        List<RuleOutcome> outcomes = new ArrayList<>();
        for (Bound each : rules(new Scope(edition, method, circumstances.region()))) {
            Outcome outcome = each.check().examine(examination);
            outcomes.add(new RuleOutcome(each.rule(), outcome.state(), outcome.breach()));
        }
        return outcomes;
    }

    private List<Bound> rules(Scope scope) {
        return bound.computeIfAbsent(scope, ValidityRules::bind);
    }

    private static List<Bound> bind(Scope scope) {
        List<Bound> rules = new ArrayList<>();
        for (Rule rule : scope.edition().rules(scope.method(), scope.region())) {
            Check check = Checks.of(rule.id());
            if (check != null) {
                rules.add(new Bound(rule, check));
            }
        }
        return rules;
    }
}
