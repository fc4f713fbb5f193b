package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Confidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict that the standard demands, beside the one that was reported.
 *
 * @param reported code of {@code inspections.exhaust_result}, null when none was reported
 * @param contradicts whether a reported pass or fail cannot stand beside the demanded verdict, tolerances taken into account
 * @param confidence the least certain fact that the verdict rests on, null when it rests on none
 * @param reasons Chinese, one sentence each; empty for a pass
 */
public record StandardVerdict(
        Demand demanded,
        @Nullable String reported,
        boolean contradicts,
        @Nullable Confidence confidence,
        List<String> reasons) {
    public StandardVerdict {
        reasons = List.copyOf(reasons);
    }
}
