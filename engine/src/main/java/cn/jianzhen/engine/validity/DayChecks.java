package cn.jianzhen.engine.validity;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The equipment checks of one line on one day. */
public final class DayChecks {
    private final List<EquipmentCheck> checks;

    public DayChecks(List<EquipmentCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** The last check of a kind that was over when a test began, or null. */
    public @Nullable EquipmentCheck lastBefore(String kind, LocalDateTime begin) {
        EquipmentCheck last = null;
        for (EquipmentCheck each : checks) {
            boolean earlier = each.kind().equals(kind) && !each.at().isAfter(begin);
            if (earlier && (last == null || !each.at().isBefore(last.at()))) {
                last = each;
            }
        }
        return last;
    }
}
