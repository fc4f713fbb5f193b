package cn.jianzhen.platform.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did with a lead.
 *
 * @param otherLead with which it was merged, or from which it was split
 * @param by the name to show; the platform itself is 系统
 */
record LeadStep(
        @Schema(
                allowableValues = {
                    "assign",
                    "hand_over",
                    "confirm",
                    "dismiss",
                    "reopen",
                    "merge",
                    "split",
                    "rebound",
                    "withdrawn_apart"
                })
        String step,

        String fromStage,
        @Nullable String assigneeName,
        @Nullable LocalDate dueOn,
        @Nullable String orderId,
        @Nullable String otherLead,

        @Schema(allowableValues = {"refuted", "insufficient"}) @Nullable
        String cause,

        String note,
        String by,
        LocalDateTime at) {

    /** As it stands in a sentence about somebody who was faster. */
    String word() {
        return switch (step) {
            case "assign" -> "指派";
            case "hand_over" -> "交办";
            case "confirm" -> "确认";
            case "dismiss" -> "排除";
            case "reopen" -> "恢复";
            case "merge" -> "合并";
            case "split", "withdrawn_apart" -> "拆分";
            default -> "因新证据退回";
        };
    }
}
