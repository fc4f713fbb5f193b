package cn.jianzhen.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.SharedSample;
import cn.jianzhen.engine.pack.Limits;
import cn.jianzhen.engine.record.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Honest tests of the sample package: they must not be shown as broken by our own misreading. */
class SampleValidityTest {
    private static final String HONEST = " FROM inspections i JOIN traces USING (report_no)"
            + " WHERE exhaust_result IN ('pass', 'fail') AND report_no NOT IN (SELECT subject_id FROM truth)";
    private static final double ALLOWED_SHARE = 0.005;

    @TempDir
    Path folder;

    @Test
    void hardlyAnyHonestTestBreaksARuleOrContradictsItsVerdict() throws Exception {
        Path sample = SharedSample.sample();
        try (MeasurementStore store = MeasurementStore.open(folder, Schema.bundled(), new StoreSettings(800, 2))) {
            new Importer(store, Limits.standard(), 2, Clock.systemUTC()).take(sample, new SilentProgress());
            try (Connection connection = store.connect()) {
                readTruth(connection, sample.resolve("truth.csv"));
                assertRates(connection);
                assertVerdicts(connection);
            }
        }
    }

    private static void readTruth(Connection connection, Path truth) throws IOException, java.sql.SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE truth(subject_id VARCHAR)");
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO truth VALUES (?)")) {
            for (String line : Files.readAllLines(truth)) {
                insert.setString(1, line.split(",", -1)[1]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Rates by rule; a rule whose breach means "not passed" is broken by honest cars that failed. */
    private static void assertRates(Connection connection) throws java.sql.SQLException {
        Map<String, Long> tests = new HashMap<>();
        List<String> tooMany = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("SELECT method, count(*)" + HONEST + " GROUP BY method")) {
                while (rows.next()) {
                    tests.put(rows.getString(1), rows.getLong(2));
                }
            }
            assertThat(tests.values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(4000);
            try (ResultSet rows =
                    statement.executeQuery("SELECT rule, level, consequence, count(*), list(DISTINCT i.method)"
                            + HONEST.replace("WHERE", "JOIN rule_breaches USING (report_no) WHERE")
                            + " GROUP BY ALL ORDER BY ALL")) {
                long all = tests.values().stream().mapToLong(Long::longValue).sum();
                while (rows.next()) {
                    String told = rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3) + " "
                            + rows.getLong(4) + " of " + all + " " + rows.getString(5);
                    System.out.println(told);
                    boolean judged = rows.getString(2).equals("breach")
                            && rows.getString(3).equals("invalid");
                    if (judged && rows.getLong(4) > ALLOWED_SHARE * all) {
                        tooMany.add(told);
                    }
                }
            }
        }
        assertThat(tooMany).isEmpty();
    }

    private static void assertVerdicts(Connection connection) throws java.sql.SQLException {
        String join = HONEST.replace("WHERE", "JOIN standard_verdicts v USING (report_no) WHERE");
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*), count(*) FILTER (WHERE contradicts),"
                        + " count(*) FILTER (WHERE contradicts AND demanded IN ('pass', 'fail')),"
                        + " count(*) FILTER (WHERE demanded = 'not_computable')" + join)) {
            row.next();
            assertThat(row.getLong(1)).isGreaterThan(4000);
            assertThat(row.getLong(2)).isLessThan((long) (ALLOWED_SHARE * row.getLong(1)));
            assertThat(row.getLong(3))
                    .as("recomputed results that turn the verdict")
                    .isZero();
            assertThat(row.getLong(4)).as("not computable").isZero();
        }
    }
}
