package cn.jianzhen.platform.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far people are with a lead.
 *
 * @param mergedInto the lead that this one is part of
 * @param parts how many others are part of this one
 * @param version what a step must name, so that nobody overwrites what somebody else has just done
 */
record DeskView(
        @Schema(allowableValues = {"new", "assigned", "handed_over", "confirmed", "dismissed"})
        String stage,

        @Nullable String assignee,
        @Nullable String assigneeName,
        @Nullable LocalDate dueOn,
        @Nullable String orderId,
        @Nullable String mergedInto,
        int parts,
        int version) {

    static DeskView of(ResultSet row, Map<String, String> names) throws SQLException {
        String assignee = row.getString("assignee");
        return new DeskView(
                row.getString("stage"),
                assignee,
                assignee == null ? null : names.getOrDefault(assignee, assignee),
                row.getObject("due_on", LocalDate.class),
                row.getString("order_id"),
                row.getString("merged_into"),
                row.getInt("parts"),
                row.getInt("version"));
    }
}
