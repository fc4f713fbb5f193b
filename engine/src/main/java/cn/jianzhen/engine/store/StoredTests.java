package cn.jianzhen.engine.store;

import cn.jianzhen.engine.sheet.ReportedResult;
import cn.jianzhen.engine.sheet.SheetMaker;
import cn.jianzhen.engine.sheet.TestSheet;
import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.standard.VmasCalibration;
import cn.jianzhen.engine.standard.VmasSettings;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Reads stored tests with everything that recomputation, rules and sheets look at. Each call uses a connection of its own
 * and sees what was committed.
 */
public final class StoredTests {
    /** Tests whose rows are held at a time. */
    private static final int BATCH = 2_000;

    private static final String MARK = "CREATE OR REPLACE TEMP TABLE touched AS"
            + " SELECT row_number() OVER (ORDER BY report_no) AS n, report_no FROM inspections WHERE report_no IN (";

    private static final String REPORTED = "SELECT r.report_no, r.item, r.value, r.\"limit\", r.verdict"
            + " FROM touched m JOIN results r ON r.report_no = m.report_no WHERE m.n BETWEEN ? AND ?";

    private static final String NEAREST = "SELECT o.report_no FROM inspections i JOIN inspections o"
            + " ON o.line_id = i.line_id AND o.method = 'vmas' AND o.exhaust_result IN ('pass', 'fail')"
            + " WHERE i.report_no = $1 AND o.report_no <> $1"
            + " ORDER BY abs(epoch(o.started_at) - epoch(i.started_at)), o.report_no LIMIT $2";

    /** Gives a new connection to the measurements; reading is enough. */
    @FunctionalInterface
    public interface Connections {
        DuckDBConnection open() throws SQLException;
    }

    private final Connections connections;
    private final Standard standard;

    public StoredTests(MeasurementStore store) {
        this(store::connect, store.standard());
    }

    /** For a store that somebody else has opened. */
    public StoredTests(Connections connections, Standard standard) {
        this.connections = connections;
        this.standard = standard;
    }

    /** Hands out every test of a method in the order of report numbers; a null method means all. Throws StoreException. */
    public void each(@Nullable Method method, Consumer<StoredTest> reader) {
        String where = method == null ? "true" : "method = '" + method.code() + "'";
        read("SELECT report_no FROM inspections WHERE " + where, reader);
    }

    /** One test, or null when there is none of that number. Throws StoreException. */
    public @Nullable StoredTest find(String reportNo) {
        StoredTest[] found = new StoredTest[1];
        read("SELECT " + literal(reportNo), test -> found[0] = test);
        return found[0];
    }

    /**
     * The sheet of one test, or null when there is none of that number. VMAS is computed as its line does, when enough tests
     * of the line show how. Throws StoreException.
     */
    public @Nullable TestSheet sheet(String reportNo) {
        StoredTest test = find(reportNo);
        if (test == null) {
            return null;
        }
        StoredTest known = test.test().method() == Method.VMAS ? test.withVmasSettings(settings(test)) : test;
        return new SheetMaker(standard).of(known.test(), known.circumstances(), known.reported());
    }

    /** How the line computes VMAS, from its tests nearest in time. */
    private @Nullable VmasSettings settings(StoredTest test) {
        Edition edition = standard.on(test.test().startedOn());
        VmasCalibration calibration = new VmasCalibration(standard);
        int wanted = 3 * (int) edition.value(Constant.VMAS_CALIBRATION_TESTS);
        String nearest = NEAREST.replace("$1", literal(test.test().reportNo())).replace("$2", String.valueOf(wanted));
        read(nearest, each -> add(each, calibration));
        return calibration.best(edition);
    }

    /** Adds a test to what is known of its line. */
    public static void add(StoredTest test, VmasCalibration calibration) {
        calibration.add(test.test(), test.reported("vmas_co"), test.reported("vmas_hc"), test.reported("vmas_nox"));
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private void read(String numbers, Consumer<StoredTest> reader) {
        try (DuckDBConnection connection = connections.open();
                Statement statement = connection.createStatement()) {
            statement.execute(MARK + numbers + ")");
            long tests;
            try (ResultSet counted = statement.executeQuery("SELECT count(*) FROM touched")) {
                counted.next();
                tests = counted.getLong(1);
            }
            for (long from = 1; from <= tests; from += BATCH) {
                batch(connection, from, from + BATCH - 1, reader);
            }
        } catch (SQLException e) {
            throw StoreException.of("读取检验", e);
        }
    }

    private static void batch(DuckDBConnection connection, long from, long to, Consumer<StoredTest> reader)
            throws SQLException {
        CheckDays checks = CheckDays.ofMarked(connection, from, to);
        Map<String, Map<String, ReportedResult>> reported = reported(connection, from, to);
        List<StoredTest> tests = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(TestRows.TOUCHED + " ORDER BY m.n")) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    InspectionTest test = TestRows.read(row).open();
                    tests.add(TestRows.stored(row, test, checks, reported.getOrDefault(test.reportNo(), Map.of())));
                }
            }
        }
        tests.forEach(reader);
    }

    private static Map<String, Map<String, ReportedResult>> reported(DuckDBConnection connection, long from, long to)
            throws SQLException {
        Map<String, Map<String, ReportedResult>> reported = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(REPORTED)) {
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ReportedResult result = new ReportedResult(TestRows.number(row, 3), text(row, 4), text(row, 5));
                    reported.computeIfAbsent(row.getString(1), absent -> new HashMap<>())
                            .put(row.getString(2), result);
                }
            }
        }
        return reported;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
