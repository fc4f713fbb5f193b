package cn.jianzhen.platform.leads;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A lead as far as the desk needs it. */
record LeadState(
        long leadId,
        String subjectKind,
        String subjectId,
        @Nullable String countyCode,
        boolean open,
        Stage stage,
        @Nullable String assignee,
        @Nullable LocalDate dueOn,
        @Nullable Long orderId,
        @Nullable Long mergedInto,
        int version) {

    LeadState at(Stage next) {
        return with(next, assignee, dueOn, orderId);
    }

    /** Who was handed it keeps it so; anybody else's is assigned. */
    LeadState assignedTo(@Nullable String person, @Nullable LocalDate due) {
        return with(stage == Stage.HANDED_OVER ? stage : Stage.ASSIGNED, person, due == null ? dueOn : due, orderId);
    }

    /** Whoever had it in the city has it no more: the county gives it to its own. */
    LeadState handedOver(long order, LocalDate due) {
        return with(Stage.HANDED_OVER, null, due, order);
    }

    /** Where it was before somebody said what came of it. */
    LeadState reopened() {
        return at(orderId != null ? Stage.HANDED_OVER : assignee != null ? Stage.ASSIGNED : Stage.NEW);
    }

    private LeadState with(Stage next, @Nullable String person, @Nullable LocalDate due, @Nullable Long order) {
        return new LeadState(
                leadId, subjectKind, subjectId, countyCode, open, next, person, due, order, mergedInto, version);
    }
}
