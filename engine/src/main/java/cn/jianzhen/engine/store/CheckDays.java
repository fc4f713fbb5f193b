package cn.jianzhen.engine.store;

import cn.jianzhen.engine.validity.DayChecks;
import cn.jianzhen.engine.validity.EquipmentCheck;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The equipment checks of every line on the days of some marked tests. */
final class CheckDays {
    private static final String SQL = "SELECT c.line_id, CAST(c.started_at AS DATE), c.kind,"
            + " coalesce(c.ended_at, c.started_at), c.result = 'pass' FROM equipment_checks c"
            + " WHERE CAST(c.started_at AS DATE) IN (SELECT CAST(i.started_at AS DATE) FROM touched m"
            + " JOIN inspections i ON i.report_no = m.report_no WHERE m.n BETWEEN ? AND ?)";

    private final Map<LineDay, DayChecks> checks = new HashMap<>();
    private final Set<LocalDate> days = new HashSet<>();

    private record LineDay(String line, LocalDate day) {}

    static CheckDays ofMarked(DuckDBConnection connection, long from, long to) throws SQLException {
        Map<LineDay, List<EquipmentCheck>> found = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(SQL)) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    LineDay key = new LineDay(rows.getString(1), rows.getObject(2, LocalDate.class));
                    EquipmentCheck check = new EquipmentCheck(
                            rows.getString(3), rows.getObject(4, LocalDateTime.class), rows.getBoolean(5));
                    found.computeIfAbsent(key, absent -> new ArrayList<>()).add(check);
                }
            }
        }
        CheckDays all = new CheckDays();
        found.forEach((key, list) -> {
            all.days.add(key.day());
            all.checks.put(key, new DayChecks(list));
        });
        return all;
    }

    /** The line's checks; null on a day for which no line at all reported any, for then the upload is missing. */
    @Nullable
    DayChecks of(@Nullable String line, LocalDate day) {
        if (line == null || !days.contains(day)) {
            return null;
        }
        DayChecks known = checks.get(new LineDay(line, day));
        return known == null ? new DayChecks(List.of()) : known;
    }
}
