package cn.jianzhen.platform.leads;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Expected excess emission of the falsely passed vehicles until their next inspection.
 *
 * @param equivalents all pollutants together, in 污染当量
 */
record HarmView(
        int vehicles,
        HarmRange equivalents,
        HarmRange noxKg,
        HarmRange pmKg,
        HarmRange coKg,

        @Schema(allowableValues = {"read", "computed", "memory", "weak", "choice"})
        String confidence) {

    /** In about nine cases of ten the truth is between low and high. */
    record HarmRange(double low, double expected, double high) {
        static HarmRange of(ResultSet row, String column) throws SQLException {
            Double[] ends = (Double[]) row.getArray(column).getArray();
            return new HarmRange(ends[0], ends[1], ends[2]);
        }
    }

    static @Nullable HarmView of(ResultSet row) throws SQLException {
        String confidence = row.getString("harm_confidence");
        return confidence == null
                ? null
                : new HarmView(
                        row.getInt("harm_vehicles"),
                        HarmRange.of(row, "harm_equivalents"),
                        HarmRange.of(row, "harm_nox_kg"),
                        HarmRange.of(row, "harm_pm_kg"),
                        HarmRange.of(row, "harm_co_kg"),
                        confidence);
    }
}
