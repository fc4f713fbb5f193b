package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.leads.HarmView.HarmRange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the next check of a lead takes.
 *
 * @param check what is done
 * @param hours working hours of all officers together, travel and all
 * @param travelHours how many of these are spent on the way
 */
record VisitView(
        String check,
        int officers,
        HarmRange hours,
        HarmRange travelHours,

        @Schema(allowableValues = {"read", "computed", "memory", "weak", "choice"})
        String confidence) {

    static @Nullable VisitView of(ResultSet row) throws SQLException {
        String check = row.getString("visit_check");
        return check == null
                ? null
                : new VisitView(
                        check,
                        row.getInt("visit_officers"),
                        HarmRange.of(row, "visit_hours"),
                        HarmRange.of(row, "visit_travel_hours"),
                        row.getString("visit_confidence"));
    }
}
