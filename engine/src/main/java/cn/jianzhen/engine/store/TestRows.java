package cn.jianzhen.engine.store;

import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.validity.Circumstances;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tests marked in the temporary table {@code touched} with everything that features, recomputation and rules may
 * look at. The packed records are fetched on their own: in one join the database would copy each of them several times.
 */
final class TestRows {
    private static final String MARKED = " FROM touched m JOIN ";
    private static final String RANGE = " WHERE m.n BETWEEN ? AND ?";
    private static final String TESTS = "SELECT i.report_no, i.method, CAST(i.started_at AS DATE), v.fuel,"
            + " v.emission_stage, i.temperature_c, i.humidity_pct, i.pressure_kpa,"
            + " coalesce(i.declared_rated_power_kw, v.rated_power_kw),"
            + " coalesce(i.declared_rated_speed_rpm, v.rated_speed_rpm),"
            + " coalesce(i.declared_reference_mass_kg, v.reference_mass_kg), v.gross_mass_kg, v.turbo,"
            + " substr(i.station_id, 1, 6), i.started_at, v.drive, v.gearbox, i.method_reason,"
            + " i.exhaust_result, i.line_id, i.station_id, i.software_version"
            + MARKED + "inspections i ON i.report_no = m.report_no LEFT JOIN vehicles v ON v.vin = i.vin" + RANGE
            + " ORDER BY m.n";

    private TestRows() {}

    /** The tests whose mark lies between two numbers, both included, in the order of their marks. */
    static List<MarkedTest> read(DuckDBConnection connection, long from, long to) throws SQLException {
        CheckDays checks = CheckDays.ofMarked(connection, from, to);
        Map<String, byte[]> traces = packed(connection, "traces", from, to);
        Map<String, byte[]> streams = packed(connection, "obd_stream", from, to);
        List<MarkedTest> tests = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TESTS);
                ResultSet rows = between(query, from, to)) {
            while (rows.next()) {
                InspectionTest test = test(rows);
                PackedTest packed = new PackedTest(test, traces.get(test.reportNo()), streams.get(test.reportNo()));
                tests.add(new MarkedTest(
                        packed,
                        circumstances(rows, checks),
                        rows.getString(21),
                        rows.getString(20),
                        rows.getString(22)));
            }
        }
        return tests;
    }

    private static Map<String, byte[]> packed(DuckDBConnection connection, String table, long from, long to)
            throws SQLException {
        String sql = "SELECT p.report_no, p.packed" + MARKED + table + " p ON p.report_no = m.report_no" + RANGE;
        Map<String, byte[]> packed = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = between(query, from, to)) {
            while (rows.next()) {
                packed.put(rows.getString(1), rows.getBytes(2));
            }
        }
        return packed;
    }

    private static ResultSet between(PreparedStatement query, long from, long to) throws SQLException {
        query.setLong(1, from);
        query.setLong(2, to);
        return query.executeQuery();
    }

    private static InspectionTest test(ResultSet row) throws SQLException {
        return new InspectionTest(
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
    }

    private static Circumstances circumstances(ResultSet row, CheckDays checks) throws SQLException {
        LocalDateTime startedAt = row.getObject(15, LocalDateTime.class);
        String region = row.getString(14);
        return new Circumstances(
                region == null ? "" : region,
                startedAt,
                row.getString(16),
                row.getString(17),
                row.getString(18),
                row.getString(19),
                checks.of(row.getString(20), startedAt.toLocalDate()));
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
