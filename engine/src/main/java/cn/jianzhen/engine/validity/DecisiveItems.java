package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.RecomputedItem;
import java.util.List;

/** The result items that decide a test. */
final class DecisiveItems {
    private DecisiveItems() {}

    /** Their names; of ASM those of the last mode that was run. */
    static List<String> of(Method method, List<RecomputedItem> items) {
        return switch (method) {
            case TWO_SPEED_IDLE -> List.of("lambda", "low_idle_co", "low_idle_hc", "high_idle_co", "high_idle_hc");
            case ASM -> (isIn(items, AsmMode.MODE_2540) ? AsmMode.MODE_2540 : AsmMode.MODE_5025).items();
            case VMAS -> List.of("vmas_co", "vmas_hc", "vmas_nox");
            case LUGDOWN -> List.of("k100", "k80", "nox80", "max_power_kw");
            case FREE_ACCELERATION -> List.of("smoke_mean");
        };
    }

    private static boolean isIn(List<RecomputedItem> items, AsmMode mode) {
        return items.stream().anyMatch(each -> mode.items().contains(each.item()));
    }
}
