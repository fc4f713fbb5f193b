package cn.jianzhen.engine.store;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.twin.Twin;
import cn.jianzhen.engine.twin.TwinComparison;
import cn.jianzhen.engine.twin.TwinSearch;
import cn.jianzhen.engine.twin.TwinSearch.Candidate;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Compares the traces of all tests with those of earlier ones, method by method, and writes which hold the same seconds. A twin is
 * a fact about two records; whether it is fraud a detector says.
 */
public final class TwinPass {
    static final String TABLE = "trace_twins(report_no VARCHAR, other_report_no VARCHAR, aligned_rows INTEGER,"
            + " lag_seconds INTEGER, motion_lively INTEGER, motion_equal INTEGER, motion_alike INTEGER,"
            + " exhaust_lively INTEGER, exhaust_equal INTEGER, exhaust_alike INTEGER, same_seconds INTEGER,"
            + " longest_run_s INTEGER)";

    /** Traces read at a time. */
    private static final int BATCH = 20_000;
    /** Candidates whose traces are held at a time. */
    private static final int PAIRS = 2_000;

    private final DuckDBConnection connection;

    public TwinPass(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** Whether this delivery changed anything that twins depend on. */
    boolean concerns(String deliveryId) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT EXISTS (SELECT 1 FROM traces WHERE"
                + " delivery_id = $1) OR EXISTS (SELECT 1 FROM inspections WHERE delivery_id = $1)")) {
            query.setString(1, deliveryId);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    /** Tests that have a trace. */
    public long tests() throws SQLException {
        return number("SELECT count(*) FROM traces");
    }

    /** Compares all; progress hears the tests read. */
    public void compute(LongConsumer progress) throws SQLException {
        execute("DELETE FROM trace_twins");
        for (String method : methods()) {
            execute("CREATE OR REPLACE TEMP TABLE twin_tests AS SELECT"
                    + " CAST(row_number() OVER (ORDER BY i.started_at, i.report_no) - 1 AS INTEGER) AS n, i.report_no"
                    + " FROM inspections i SEMI JOIN traces t ON t.report_no = i.report_no WHERE i.method = '"
                    + method.replace("'", "''") + "'");
            write(search(progress));
        }
        execute("DROP TABLE IF EXISTS twin_tests");
    }

    private List<String> methods() throws SQLException {
        List<String> methods = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT DISTINCT method FROM inspections WHERE method IS NOT NULL ORDER BY method")) {
            while (rows.next()) {
                methods.add(rows.getString(1));
            }
        }
        return methods;
    }

    private List<Candidate> search(LongConsumer progress) throws SQLException {
        TwinSearch search = new TwinSearch();
        long tests = number("SELECT count(*) FROM twin_tests");
        for (long from = 0; from < tests; from += BATCH) {
            read(
                    "n BETWEEN " + from + " AND " + (from + BATCH - 1),
                    (number, report, trace) -> search.add(number, trace));
            progress.accept(Math.min(BATCH, tests - from));
        }
        return search.candidates();
    }

    private void write(List<Candidate> candidates) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("trace_twins")) {
            for (int from = 0; from < candidates.size(); from += PAIRS) {
                write(candidates.subList(from, Math.min(from + PAIRS, candidates.size())), rows);
            }
        }
    }

    private void write(List<Candidate> pairs, DuckDBAppender rows) throws SQLException {
        String numbers = pairs.stream()
                .flatMap(pair -> Stream.of(pair.earlier(), pair.later()))
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "n IN (", ")"));
        Map<Integer, Trace> traces = new HashMap<>();
        Map<Integer, String> reports = new HashMap<>();
        read(numbers, (number, report, trace) -> {
            traces.put(number, trace);
            reports.put(number, report);
        });
        for (Candidate pair : pairs) {
            Twin twin = TwinComparison.of(held(traces, pair.earlier()), held(traces, pair.later()), pair.lag());
            if (twin != null) {
                append(held(reports, pair.later()), held(reports, pair.earlier()), twin, rows);
            }
        }
    }

    private static <T> T held(Map<Integer, T> read, int number) {
        return Objects.requireNonNull(read.get(number), "every candidate was read");
    }

    private static void append(String report, String other, Twin twin, DuckDBAppender rows) throws SQLException {
        rows.beginRow().append(report).append(other).append(twin.rows()).append(twin.lag());
        append(twin.motion(), rows);
        append(twin.exhaust(), rows);
        rows.append(twin.sameSeconds()).append(twin.longestRun()).endRow();
    }

    private static void append(Twin.Channels channels, DuckDBAppender rows) throws SQLException {
        rows.append(channels.lively()).append(channels.equal()).append(channels.alike());
    }

    private interface Reader {
        void take(int number, String report, Trace trace);
    }

    private void read(String which, Reader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT m.n, m.report_no, t.packed FROM twin_tests m"
                        + " JOIN traces t ON t.report_no = m.report_no WHERE m." + which)) {
            while (rows.next()) {
                reader.take(rows.getInt(1), rows.getString(2), Trace.decode(rows.getBytes(3)));
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
