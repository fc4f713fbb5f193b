package cn.jianzhen.engine.sheet;

import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.Limit;
import cn.jianzhen.engine.standard.RecomputedItem;
import cn.jianzhen.engine.standard.ResultItem;
import cn.jianzhen.engine.validity.LimitsInForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts recomputed and reported results side by side. */
final class ItemRows {
    private final Edition edition;
    private final LimitsInForce limits;
    private final Map<String, ReportedResult> reported;

    ItemRows(Edition edition, LimitsInForce limits, Map<String, ReportedResult> reported) {
        this.edition = edition;
        this.limits = limits;
        this.reported = reported;
    }

    List<SheetItem> of(List<RecomputedItem> items) {
        List<SheetItem> rows = new ArrayList<>();
        Map<String, ReportedResult> beyond = new TreeMap<>(reported);
        for (RecomputedItem each : items) {
            rows.add(row(each.item(), each));
            beyond.remove(each.item());
        }
        beyond.keySet().forEach(item -> rows.add(row(item, null)));
        return rows;
    }

    private SheetItem row(String item, @Nullable RecomputedItem computed) {
        ResultItem rule = edition.item(item);
        ReportedResult told = reported.getOrDefault(item, new ReportedResult(Double.NaN, "", ""));
        double value = computed == null ? Double.NaN : computed.value();
        double tolerance = computed == null ? Double.NaN : computed.tolerance();
        double apart = Math.abs(told.value() - value);
        Limit limit = limits.of(item);
        return new SheetItem(
                item,
                rule == null ? item : rule.label(),
                rule == null ? "" : rule.unit(),
                rule == null ? 0 : rule.decimals(),
                value,
                told.value(),
                tolerance,
                rule == null ? Double.NaN : apart / rule.lastDigit(),
                Double.isNaN(apart) ? null : Agreement.within(apart, tolerance),
                limit,
                permitted(value, rule, limit),
                told.limit(),
                told.verdict(),
                computed == null ? "" : computed.note(),
                edition.formula(item));
    }

    private static @Nullable Boolean permitted(double value, @Nullable ResultItem rule, @Nullable Limit limit) {
        if (rule == null || limit == null || Double.isNaN(value)) {
            return null;
        }
        return limit.permits(rule.rounded(value));
    }
}
