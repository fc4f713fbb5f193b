package cn.jianzhen.engine.recompute;

import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Level;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.Recomputation;
import cn.jianzhen.engine.standard.RecomputedItem;
import cn.jianzhen.engine.standard.ResultItem;
import cn.jianzhen.engine.standard.Rule;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.store.StoredTest;
import cn.jianzhen.engine.store.StoredTests;
import cn.jianzhen.engine.validity.RuleOutcome;
import cn.jianzhen.engine.validity.ValidityRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares every reported figure of a store with the recomputed one. */
public final class Comparison {
    private final StoredTests tests;
    private final Standard standard;
    private final ValidityRules rules;
    private final VmasReadings readings;

    /** Learns first how each line computes VMAS. Throws StoreException. */
    public Comparison(StoredTests tests, Standard standard) {
        this.tests = tests;
        this.standard = standard;
        this.rules = new ValidityRules(standard);
        this.readings = VmasReadings.learn(tests, standard);
    }

    /** How each software version computes VMAS. */
    public VmasReadings readings() {
        return readings;
    }

    /** Hands out every test with its figures, in the order of report numbers. Throws StoreException. */
    public void each(Consumer<ComparedTest> reader) {
        tests.each(null, test -> {
            Method method = test.test().method();
            if (method != null && !test.reported().isEmpty()) {
                reader.accept(compared(test, method));
            }
        });
    }

    private ComparedTest compared(StoredTest stored, Method method) {
        boolean vmas = method == Method.VMAS;
        InspectionTest test = vmas ? stored.test().withVmasSettings(readings.settings(stored.lineId())) : stored.test();
        List<RecomputedItem> items = Recomputation.of(test, standard);
        List<RuleOutcome> broken = RuleOutcome.broken(rules.examine(test, stored.circumstances(), items));
        Row row = new Row(stored, method, breaches(broken), factor(test, stored));
        List<ComparedItem> compared = new ArrayList<>();
        for (String item : new TreeSet<>(stored.reported().keySet())) {
            compared.add(row.of(item, items, standard.on(test.startedOn())));
        }
        return new ComparedTest(test.reportNo(), method, row.stationId(), row.version(), compared, broken);
    }

    /** A line whose own way is not known is compared with all lawful ways, and they hold the factor already. */
    private double factor(InspectionTest test, StoredTest stored) {
        return test.vmasSettings() == null ? 1 : readings.factor(stored.softwareVersion());
    }

    private static List<String> breaches(List<RuleOutcome> broken) {
        return broken.stream()
                .map(RuleOutcome::rule)
                .filter(rule -> rule.level() == Level.BREACH)
                .map(Rule::id)
                .toList();
    }

    private record Row(StoredTest stored, Method method, List<String> rulesBroken, double factor) {
        String stationId() {
            return stored.stationId();
        }

        String version() {
            return Objects.requireNonNullElse(stored.softwareVersion(), "");
        }

        ComparedItem of(String item, List<RecomputedItem> items, Edition edition) {
            ResultItem rule = edition.item(item);
            RecomputedItem computed = items.stream()
                    .filter(each -> each.item().equals(item))
                    .findFirst()
                    .orElse(null);
            return new ComparedItem(
                    stored.test().reportNo(),
                    method,
                    stationId(),
                    version(),
                    item,
                    rule == null ? "" : rule.unit(),
                    stored.reported(item),
                    computed == null ? Double.NaN : computed.value(),
                    computed == null ? Double.NaN : computed.tolerance(),
                    rule == null ? Double.NaN : rule.lastDigit(),
                    factor,
                    rulesBroken);
        }
    }
}
