package cn.jianzhen.engine.sheet;

import cn.jianzhen.engine.standard.LimitClass;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.VmasSettings;
import cn.jianzhen.engine.validity.MethodPermission;
import cn.jianzhen.engine.validity.RuleOutcome;
import cn.jianzhen.engine.validity.StandardVerdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One test on one sheet.
 *
 * @param method null when the code is unknown
 * @param limitClass 限值a or 限值b, as the station's region uses it
 * @param permission whether the vehicle may be tested by this method
 * @param items in the order in which they are computed, then what was reported beyond
 * @param rules every rule that holds for the test and what became of it
 * @param verdict demanded and reported
 * @param seconds the derived columns
 * @param vmas how VMAS was computed; null for other methods and where the line's way is not known
 */
public record TestSheet(
        String reportNo,
        @Nullable Method method,
        LocalDate startedOn,
        LimitClass limitClass,
        MethodPermission permission,
        List<SheetItem> items,
        List<RuleOutcome> rules,
        StandardVerdict verdict,
        SecondTable seconds,
        @Nullable VmasSettings vmas) {
    public TestSheet {
        items = List.copyOf(items);
        rules = List.copyOf(rules);
    }

    /** The rules that were not kept. */
    public List<RuleOutcome> breaches() {
        return RuleOutcome.broken(rules);
    }
}
