package cn.jianzhen.engine.recompute;

import cn.jianzhen.engine.standard.Level;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.validity.RuleOutcome;
import java.util.List;

/**
 * One test with its figures.
 *
 * @param softwareVersion empty when not given
 * @param items what was reported, by name
 * @param broken rules that were not kept, hints too
 */
public record ComparedTest(
        String reportNo,
        Method method,
        String stationId,
        String softwareVersion,
        List<ComparedItem> items,
        List<RuleOutcome> broken) {
    public ComparedTest {
        items = List.copyOf(items);
        broken = List.copyOf(broken);
    }

    /** Whether it broke a rule that is more than a hint. */
    public boolean breaksARule() {
        return broken.stream().anyMatch(each -> each.rule().level() == Level.BREACH);
    }
}
