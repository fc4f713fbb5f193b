package cn.jianzhen.engine.store;

import cn.jianzhen.engine.pack.PackSink;
import cn.jianzhen.engine.pack.Problem;
import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.record.TableSchema;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Writes what the reader found into temporary tables {@code incoming_*}. Thread-safe: readers call it side by side. */
final class StagingSink implements PackSink, AutoCloseable {
    /** Where a staged row came from, beside its own columns. */
    static final String ORIGIN = "source_file VARCHAR, source_row BIGINT";

    private final DuckDBConnection connection;
    private final String deliveryId;
    private final Map<String, DuckDBAppender> appenders = new HashMap<>();
    private final Set<String> warnings = new TreeSet<>();
    private final List<Problem> rejected = new ArrayList<>();
    private long rejectedRows;

    StagingSink(DuckDBConnection connection, Schema schema, String deliveryId) throws SQLException {
        this.connection = connection;
        this.deliveryId = deliveryId;
        try (Statement statement = connection.createStatement()) {
            for (TableSchema table : schema.tables()) {
                statement.execute("CREATE OR REPLACE TEMP TABLE " + name(table) + "(" + StoreTables.columns(table)
                        + ", " + ORIGIN + ")");
            }
        }
    }

    /** The temporary table that holds a canonical table's staged rows. */
    static String name(TableSchema table) {
        return "incoming_" + table.name();
    }

    @Override
    public void row(TableSchema table, String file, long row, @Nullable Object[] cells) {
        try {
            DuckDBAppender appender = appender(table);
            synchronized (appender) {
                appender.beginRow();
                for (int i = 0; i < cells.length; i++) {
                    append(appender, table.columns().get(i), cells[i]);
                }
                appender.append(file).append(row).endRow();
            }
        } catch (SQLException e) {
            throw StoreException.of("写入" + table.title(), e);
        }
    }

    private static void append(DuckDBAppender appender, ColumnSchema column, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            appender.appendNull();
            return;
        }
        switch (column.type()) {
            case TEXT, CODE, LIST -> appender.append((String) value);
            case INTEGER -> appender.append((long) (Long) value);
            case DECIMAL -> appender.append((double) (Double) value);
            case BOOLEAN -> appender.append((boolean) (Boolean) value);
            case DATE -> appender.append((LocalDate) value);
            case TIMESTAMP -> appender.append((LocalDateTime) value);
        }
    }

    @Override
    public void packed(TableSchema table, PackedPiece piece) {
        try {
            DuckDBAppender appender = appender(table);
            synchronized (appender) {
                appender.beginRow()
                        .append(piece.by())
                        .append(piece.rows())
                        .append(piece.firstSecond())
                        .append(piece.lastSecond())
                        .append(piece.bytes())
                        .append(piece.file())
                        .append(piece.row())
                        .endRow();
            }
        } catch (SQLException e) {
            throw StoreException.of("写入" + table.title(), e);
        }
    }

    private synchronized DuckDBAppender appender(TableSchema table) throws SQLException {
        DuckDBAppender known = appenders.get(table.name());
        if (known == null) {
            known = opened(table.name(), connection.createAppender("temp", "main", name(table)));
        }
        return known;
    }

    /** Readers call from several threads; whoever writes holds the appender's lock, so that tables do not wait for another. */
    private DuckDBAppender opened(String name, DuckDBAppender appender) throws SQLException {
        appender.unsafeBreakThreadConfinement();
        appenders.put(name, appender);
        return appender;
    }

    @Override
    public synchronized void rejected(List<Problem> problems, String line) {
        rejectedRows++;
        rejected.addAll(problems);
        try {
            DuckDBAppender appender = appenders.get("quarantine");
            if (appender == null) {
                appender = opened("quarantine", connection.createAppender("quarantine"));
            }
            for (Problem problem : problems) {
                appender.beginRow()
                        .append(deliveryId)
                        .append(problem.file())
                        .append(problem.row())
                        .append(problem.column())
                        .append(problem.value())
                        .append(problem.what())
                        .append(problem.remedy())
                        .append(line)
                        .endRow();
            }
        } catch (SQLException e) {
            throw StoreException.of("写入隔离区", e);
        }
    }

    @Override
    public synchronized void warning(String text) {
        warnings.add(text);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    List<Problem> rejected() {
        return List.copyOf(rejected);
    }

    long rejectedRows() {
        return rejectedRows;
    }

    /** Hands everything to the database; nothing may be added afterwards. */
    @Override
    public void close() throws SQLException {
        for (DuckDBAppender appender : appenders.values()) {
            appender.close();
        }
        appenders.clear();
    }
}
