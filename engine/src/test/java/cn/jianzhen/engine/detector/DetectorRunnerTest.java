package cn.jianzhen.engine.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.engine.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("NullAway.Init")
class DetectorRunnerTest {
    private static final String FRAME =
            "'inspection' as subject_kind, report_no as subject_id, started_at as occurred_from, ended_at as occurred_to";

    @TempDir
    Path folder;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("CREATE TABLE inspections (report_no VARCHAR, started_at TIMESTAMP, ended_at TIMESTAMP)");
        execute("CREATE TABLE results (report_no VARCHAR)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void aFindingCarriesAllThatIsNeededToComputeItAgain() throws Exception {
        insert("A", "09:00:00", "09:00:20");
        insert("B", "09:00:00", "09:05:00");
        DetectorDefinition detector = planted(PlantedCatalogue.QUERY, "[inspections]");
        DetectorOutcome outcome = runner().run(detector);
        assertThat(outcome.state()).isEqualTo(DetectorOutcome.State.RAN);
        assertThat(outcome.findings()).hasSize(1);
        Finding finding = outcome.findings().get(0);
        assertThat(finding.subject()).hasToString("inspection:A");
        assertThat(finding.relatedText()).isEqualTo("inspection:A");
        assertThat(finding.score()).isEqualTo(0.9);
        assertThat(finding.strength()).isEqualTo("hard");
        assertThat(finding.explanation()).isEqualTo("检验只有 20 s。");
        assertThat(finding.evidence()).containsEntry("seconds", 20L);
        assertThat(finding.provenance().parameters()).containsEntry("min_seconds", 60L);
        assertThat(finding.provenance().detectorSha256()).isEqualTo(detector.sha256());
        assertThat(finding.provenance().snapshot()).isEqualTo("snapshot");
    }

    @Test
    void theBandDecidesScoreAndStrength() throws Exception {
        insert("A", "09:00:00", "09:00:40");
        Finding finding = runner().run(planted(PlantedCatalogue.QUERY, "[inspections]"))
                .findings()
                .get(0);
        assertThat(finding.score()).isEqualTo(0.6);
        assertThat(finding.strength()).isEqualTo("soft");
    }

    @Test
    void anotherParameterValueIsUsedAndRecorded() throws Exception {
        insert("A", "09:00:00", "09:00:20");
        DetectorDefinition detector = planted(PlantedCatalogue.QUERY, "[inspections]");
        ParameterValues strict =
                detector.initialParameters().with(detector.parameters().get(0), 10);
        assertThat(runner().run(detector, strict).findings()).isEmpty();
        assertThatThrownBy(() ->
                        detector.initialParameters().with(detector.parameters().get(0), 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("whole number");
    }

    @Test
    void oneSubjectGetsOneFindingAndTheStrongestStays() throws Exception {
        insert("A", "09:00:00", "09:00:20");
        insert("A", "09:00:00", "09:00:40");
        assertThat(runner().run(planted(PlantedCatalogue.QUERY, "[inspections]"))
                        .findings())
                .extracting(Finding::score)
                .containsExactly(0.9);
    }

    @Test
    void anEmptyOrAbsentTableIsNotEnoughData() throws Exception {
        insert("A", "09:00:00", "09:00:20");
        DetectorOutcome outcome = runner().run(planted(PlantedCatalogue.QUERY, "[inspections, results, repairs]"));
        assertThat(outcome.state()).hasToString("not_enough_data");
        assertThat(outcome.note()).contains("results").contains("repairs").doesNotContain("inspections");
    }

    @Test
    void aBrokenQueryFailsWithTheReasonAndTheNextDetectorStillRuns() throws Exception {
        insert("A", "09:00:00", "09:00:20");
        DetectorDefinition broken =
                planted(PlantedCatalogue.QUERY.replace("ended_at as", "no_such_column as"), "[inspections]");
        DetectorDefinition whole = planted(PlantedCatalogue.QUERY, "[inspections]");
        DetectorRunner runner = runner();
        DetectorOutcome failed = runner.run(broken);
        assertThat(failed.state()).isEqualTo(DetectorOutcome.State.FAILED);
        assertThat(failed.note()).contains("no_such_column");
        assertThat(runner.run(whole).findings()).hasSize(1);
    }

    @Test
    void columnsThatWereNotDeclaredAreAFailure() throws Exception {
        insert("A", "09:00:00", "09:00:20");
        DetectorOutcome outcome = runner().run(planted(
                PlantedCatalogue.QUERY.replace("'' as related", "'' as related, 1 as more"), "[inspections]"));
        assertThat(outcome.note()).contains("more").contains("declares");
    }

    @Test
    void aQueryThatRunsTooLongIsBrokenOff() throws Exception {
        insert("A", "09:00:00", "09:00:20");
        execute("INSERT INTO results SELECT CAST(range AS VARCHAR) FROM range(30000)");
        String slow = "with pairs as (select sum(length(a.report_no || b.report_no || c.report_no)) as s"
                + " from results as a, results as b, results as c) select " + FRAME
                + ", '' as related, s + :min_seconds as seconds from inspections, pairs";
        DetectorRunner runner = new DetectorRunner(connection, context(), Duration.ofSeconds(1), Clock.systemUTC());
        DetectorOutcome outcome = runner.run(planted(slow, "[inspections]"));
        assertThat(outcome.state()).isEqualTo(DetectorOutcome.State.FAILED);
        assertThat(outcome.took()).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void whatChanceExplainsIsNotFound() throws Exception {
        insert("RARE", "09:00:00", "09:00:09");
        insert("COMMON", "09:00:00", "09:00:02");
        String significance =
                "significance: {test: poisson, observed: seconds, expected: expected, fdr: 0.01}\nowner: 某处";
        String query = PlantedCatalogue.QUERY.replace("'' as related", "'' as related, 1e0 as expected");
        String yaml = PlantedCatalogue.YAML
                .replace("owner: 某处", significance)
                .replace("columns:\n", "columns:\n  expected: {label: 期望}\n");
        DetectorOutcome outcome = runner().run(planted(yaml, query, "[inspections]"));
        assertThat(outcome.note()).isEmpty();
        assertThat(outcome.findings()).hasSize(1);
        Finding finding = outcome.findings().get(0);
        assertThat(finding.subject().id()).isEqualTo("RARE");
        assertThat(finding.evidence()).containsKeys("p_value", "q_value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM read_text('/etc/passwd')",
                "SELECT * FROM glob('/etc/*')",
                "SELECT * FROM read_blob('/etc/passwd')",
                "SELECT * FROM read_parquet('/etc/passwd')",
                "SELECT * FROM '/etc/passwd.csv'",
                "SELECT * FROM read_csv('https://example.invalid/x.csv')",
                "SELECT getenv('HOME')",
                "EXPORT DATABASE '/tmp/jianzhen-sandbox'",
                "IMPORT DATABASE '/tmp/jianzhen-sandbox'",
                "PRAGMA memory_limit = '100GB'",
                "SET temp_directory = '/tmp/jianzhen-sandbox'",
                "RESET enable_external_access",
                "COPY (SELECT 1) TO '/tmp/jianzhen-sandbox.csv'",
                "ATTACH '/tmp/jianzhen-sandbox.db'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET memory_limit = '100GB'",
                "SET enable_external_access = true",
                "SET lock_configuration = false"
            })
    void aLockedInstanceReachesNoFileNetworkOrSetting(String hostile) throws SQLException {
        DetectorSandbox.lock(connection, "512MB");
        DetectorSandbox.lock(connection, "512MB");
        assertThatThrownBy(() -> execute(hostile)).isInstanceOf(SQLException.class);
    }

    @Test
    void secondsAreCountedAsSparkCountsThem() throws SQLException {
        DetectorMacros.register(connection);
        DetectorMacros.register(connection);
        String sql = "SELECT seconds_between(TIMESTAMP '2024-10-08 09:00:00.9', TIMESTAMP '2024-10-08 09:00:02.1'),"
                + " month_key(TIMESTAMP '2024-10-08 09:00:00'), array_join(array_sort(array_agg(DISTINCT d)), ';')"
                + " FROM (SELECT 'b' AS d UNION ALL SELECT 'a' UNION ALL SELECT 'a')";
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            assertThat(List.of(rows.getLong(1), rows.getString(2), rows.getString(3)))
                    .containsExactly(1L, "2024-10", "a;b");
        }
    }

    private DetectorDefinition planted(String query, String needs) throws IOException {
        return planted(PlantedCatalogue.YAML, query, needs);
    }

    private DetectorDefinition planted(String yaml, String query, String needs) throws IOException {
        PlantedCatalogue.write(
                folder, "planted", yaml.replace("{id}", "planted").replace("[inspections]", needs));
        Files.writeString(folder.resolve("rules/planted/query.sql"), query);
        PlantedCatalogue.words(folder, "planted");
        Catalogue catalogue = Catalogue.read(folder);
        assertThat(catalogue.problems()).isEmpty();
        return catalogue.detectors().get(0);
    }

    private DetectorRunner runner() throws SQLException {
        return new DetectorRunner(connection, context(), Duration.ofSeconds(20), Clock.systemUTC());
    }

    private static RunContext context() {
        return new RunContext("run", "0.1", "snapshot");
    }

    private void insert(String reportNo, String from, String to) throws SQLException {
        execute("INSERT INTO inspections VALUES ('" + reportNo + "', TIMESTAMP '2024-10-08 " + from
                + "', TIMESTAMP '2024-10-08 " + to + "')");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
