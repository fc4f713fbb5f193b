package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Person;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which leads are asked for; what is absent does not matter. Both dates belong to the range.
 *
 * @param stage without it all that are not dismissed
 * @param assignee a user name, or {@code me}
 */
record LeadFilter(
        @Nullable Integer category,
        @Nullable @Size(max = 100) String detector,
        @Nullable @Size(max = 100) String station,
        @Nullable @Size(max = 100) String county,

        @Schema(allowableValues = {"hard", "soft"}) @Nullable @Pattern(regexp = "(hard|soft)?")
        String strength,

        @Schema(allowableValues = {"new", "assigned", "handed_over", "confirmed", "dismissed"})
        @Nullable
        @Pattern(regexp = "(new|assigned|handed_over|confirmed|dismissed)?")
        String stage,

        @Nullable @Size(max = 100) String assignee,
        @Nullable @Size(max = 100) String method,
        @Nullable @Size(max = 100) String q,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double minRisk,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to) {

    private static final String ME = "me";

    /** The same with the person's own name where it says so. */
    LeadFilter askedBy(Person person) {
        return ME.equals(assignee)
                ? new LeadFilter(
                        category,
                        detector,
                        station,
                        county,
                        strength,
                        stage,
                        person.userName(),
                        method,
                        q,
                        minRisk,
                        from,
                        to)
                : this;
    }
}
