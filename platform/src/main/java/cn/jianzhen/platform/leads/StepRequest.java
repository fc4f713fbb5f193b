package cn.jianzhen.platform.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is to be done with many leads. */
record StepRequest(
        @NotNull @Size(min = 1, max = 500) List<@Valid @NotNull LeadReference> leads,

        @Schema(allowableValues = {"assign", "hand_over", "confirm", "dismiss", "reopen"})
        @NotNull
        @Pattern(regexp = "assign|hand_over|confirm|dismiss|reopen")
        String step,

        @Nullable @Size(max = 100) String assignee,
        @Nullable LocalDate dueOn,
        @Nullable @Size(max = 1000) String note,

        @Schema(allowableValues = {"refuted", "insufficient"}) @Nullable @Pattern(regexp = "refuted|insufficient")
        String cause) {

    /** A lead as the person saw it. */
    record LeadReference(long leadId, int version) {}

    /** Whether it says all that this step needs; what was decided needs its reason. */
    boolean complete(LocalDate today) {
        boolean said = !text().isEmpty();
        boolean ahead = dueOn == null || !dueOn.isBefore(today);
        return ahead
                && switch (step) {
                    case "assign" -> assignee != null && !assignee.isBlank();
                    case "hand_over" -> dueOn != null && said;
                    case "dismiss" -> cause != null && said;
                    default -> said;
                };
    }

    String text() {
        return note == null ? "" : note.strip();
    }
}
