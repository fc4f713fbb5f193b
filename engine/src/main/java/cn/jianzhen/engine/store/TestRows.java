package cn.jianzhen.engine.store;

import cn.jianzhen.engine.sheet.ReportedResult;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.validity.Circumstances;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads tests with everything that features and recomputation may look at. */
final class TestRows {
    private static final String TESTS = "SELECT i.report_no, i.method, CAST(i.started_at AS DATE), v.fuel,"
            + " v.emission_stage, i.temperature_c, i.humidity_pct, i.pressure_kpa,"
            + " coalesce(i.declared_rated_power_kw, v.rated_power_kw),"
            + " coalesce(i.declared_rated_speed_rpm, v.rated_speed_rpm),"
            + " coalesce(i.declared_reference_mass_kg, v.reference_mass_kg), v.gross_mass_kg, v.turbo,"
            + " t.packed, o.packed, substr(i.station_id, 1, 6), i.started_at, v.drive, v.gearbox, i.method_reason,"
            + " i.exhaust_result, i.line_id, i.station_id, i.software_version"
            + " FROM inspections i"
            + " LEFT JOIN vehicles v ON v.vin = i.vin"
            + " LEFT JOIN traces t ON t.report_no = i.report_no"
            + " LEFT JOIN obd_stream o ON o.report_no = i.report_no";

    /** The tests marked in the temporary table {@code touched}, from one number to another. */
    static final String TOUCHED = TESTS + " JOIN touched m ON m.report_no = i.report_no WHERE m.n BETWEEN ? AND ?";

    /** Any tests, at most so many. */
    static final String SOME = TESTS + " LIMIT ?";

    private TestRows() {}

    static PackedTest read(ResultSet row) throws SQLException {
        InspectionTest test = new InspectionTest(
                row.getString(1),
                Method.ofCode(row.getString(2)),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                number(row, 6),
                number(row, 7),
                number(row, 8),
                number(row, 9),
                number(row, 10),
                number(row, 11),
                number(row, 12),
                bool(row, 13),
                null,
                null,
                null);
        return new PackedTest(test, row.getBytes(14), row.getBytes(15));
    }

    /** The circumstances of the same row. */
    static Circumstances circumstances(ResultSet row, CheckDays checks) throws SQLException {
        LocalDateTime startedAt = row.getObject(17, LocalDateTime.class);
        String region = row.getString(16);
        return new Circumstances(
                region == null ? "" : region,
                startedAt,
                row.getString(18),
                row.getString(19),
                row.getString(20),
                row.getString(21),
                checks.of(row.getString(22), startedAt.toLocalDate()));
    }

    /** The same row with what was reported. */
    static StoredTest stored(ResultSet row, InspectionTest test, CheckDays checks, Map<String, ReportedResult> reported)
            throws SQLException {
        return new StoredTest(
                test, circumstances(row, checks), reported, row.getString(23), row.getString(22), row.getString(24));
    }

    static double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private static @Nullable Boolean bool(ResultSet row, int column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : (Boolean) value;
    }
}
