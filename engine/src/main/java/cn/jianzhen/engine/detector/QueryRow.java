package cn.jianzhen.engine.detector;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a detector's query.
 *
 * @param values column to text, Long, Double, Boolean, LocalDate, LocalDateTime or null
 */
record QueryRow(Map<String, @Nullable Object> values) {

    static QueryRow of(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            values.put(columns.getColumnLabel(i), value(rows, i, columns.getColumnType(i)));
        }
        return new QueryRow(values);
    }

    private static @Nullable Object value(ResultSet rows, int column, int type) throws SQLException {
        if (type == Types.TIMESTAMP) {
            return rows.getObject(column, LocalDateTime.class);
        }
        Object value = rows.getObject(column);
        if (value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger) {
            return ((Number) value).longValue();
        }
        if (value instanceof Float || value instanceof BigDecimal) {
            return ((Number) value).doubleValue();
        }
        return value instanceof Timestamp time ? time.toLocalDateTime() : value;
    }

    /** Text that must be there; IllegalStateException when it is not. */
    String text(String column) {
        Object value = values.get(column);
        if (value == null) {
            throw new IllegalStateException("the query returned no " + column);
        }
        return value.toString();
    }

    @Nullable
    LocalDateTime time(String column) {
        Object value = values.get(column);
        if (value == null || value instanceof LocalDateTime) {
            return (LocalDateTime) value;
        }
        throw new IllegalStateException(column + " is no timestamp");
    }
}
