package cn.jianzhen.platform.leads;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why something cannot be done with a lead, in one sentence; empty where it can. */
@Component
class Refusals {
    private final LeadSteps steps;

    Refusals(LeadSteps steps) {
        this.steps = steps;
    }

    /** What is asked of every lead, before anything is done with it: that it is there, unchanged, and stands alone. */
    Optional<String> ofAny(@Nullable LeadState lead, int version) {
        if (lead == null) {
            return Optional.of("不存在，或不在您的管辖范围内。");
        }
        if (lead.version() != version) {
            return Optional.of(steps.newest(lead.leadId())
                    .map(step -> "%s已于 %s %s %s，请刷新后再办。"
                            .formatted(
                                    step.by(),
                                    step.at().toLocalDate(),
                                    step.at().toLocalTime(),
                                    step.word()))
                    .orElse("已被他人办理，请刷新后再办。"));
        }
        if (!lead.open()) {
            return Optional.of("最近一次检测已没有它的疑点。");
        }
        return Optional.empty();
    }

    Optional<String> ofStep(@Nullable LeadState lead, StepRequest asked, int version) {
        Optional<String> any = ofAny(lead, version);
        if (any.isPresent() || lead == null) {
            return any;
        }
        if (lead.mergedInto() != null) {
            return Optional.of("已并入另一条线索，请在那一条上办理。");
        }
        boolean reopens = asked.step().equals("reopen");
        if (reopens != lead.stage().closed()) {
            return Optional.of(lead.stage().word() + (reopens ? "，无需恢复。" : "，须先恢复再办。"));
        }
        return asked.step().equals("hand_over") ? ofHandover(lead) : Optional.empty();
    }

    private static Optional<String> ofHandover(LeadState lead) {
        if (lead.stage() == Stage.HANDED_OVER) {
            return Optional.of("已经交办。");
        }
        return lead.countyCode() == null ? Optional.of("不属于任何区县，不能交办。") : Optional.empty();
    }

    /** Only what lies in the same county and nobody has decided yet becomes one case. */
    Optional<String> ofMerging(LeadState lead, @Nullable LeadState into) {
        if (into == null || !into.open() || into.leadId() == lead.leadId()) {
            return Optional.of("要并入的线索不存在，或不在您的管辖范围内。");
        }
        if (into.mergedInto() != null || lead.mergedInto() != null) {
            return Optional.of("其中一条已并入别的线索。");
        }
        if (lead.countyCode() == null
                ? into.countyCode() != null
                : !lead.countyCode().equals(into.countyCode())) {
            return Optional.of("两条线索不在同一区县，不能合并。");
        }
        return lead.stage().closed() || into.stage().closed() ? Optional.of("已确认或已排除的线索须先恢复再合并。") : Optional.empty();
    }
}
