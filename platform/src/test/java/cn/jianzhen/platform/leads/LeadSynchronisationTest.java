package cn.jianzhen.platform.leads;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.platform.detection.Measurements;
import cn.jianzhen.platform.detection.TestFindings;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.TestFolder;
import cn.jianzhen.platform.store.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LeadSynchronisationTest {
    private static final String FINDING =
            "insert into findings values ('%s', '%s', 'line-overlap', '1', 'sha', 2, 'soft', 'trace',"
                    + " 'station', '%s', null, %s, '2024-10-08', '2024-10-08', 'why', '{}', '{}', '0.1', 's');";

    private final DataSource source = TestServer.dataSourceOf("leads");
    private final JdbcClient database = JdbcClient.create(source);
    private final ScopedRows rows = TestUsers.rows(source);
    private final TestClock clock = new TestClock();

    @TempDir
    private Path path;

    @Test
    void aSecondTimeChangesNothing() throws IOException {
        run("RUN1", "2024-11-01", FINDING.formatted("F1", "RUN1", "S1", "0.5"));
        List<Map<String, Object>> once = leads();
        database.sql("delete from leads.source_state").update();
        synchronise();
        assertThat(ids()).isEqualTo(once.stream().map(row -> row.get("lead_id")).toList());
        assertThat(leads()).hasSize(1);
    }

    @Test
    void theNextRunUpdatesWithdrawsAndReopensUnderTheSameNumber() throws IOException {
        run(
                "RUN1",
                "2024-11-01",
                FINDING.formatted("F1", "RUN1", "S1", "0.5") + FINDING.formatted("F2", "RUN1", "S2", "0.5"));
        Object first = lead("S1").get("lead_id");
        run("RUN2", "2024-11-02", FINDING.formatted("F3", "RUN2", "S2", "0.9"));
        assertThat(lead("S1")).containsEntry("status", "withdrawn");
        assertThat(lead("S2")).containsEntry("status", "open").containsEntry("risk", 0.9);
        clock.advance(Duration.ofDays(1));
        run("RUN3", "2024-11-03", FINDING.formatted("F4", "RUN3", "S1", "0.7"));
        assertThat(lead("S1")).containsEntry("status", "open").containsEntry("lead_id", first);
        assertThat(lead("S2")).containsEntry("status", "withdrawn");
    }

    @Test
    void aDetectorOnTrialOrGoneMakesNoLead() throws IOException {
        String trial = FINDING.replace("line-overlap", "station-reborn");
        String gone = FINDING.replace("line-overlap", "no-such-detector");
        run(
                "RUN1",
                "2024-11-01",
                FINDING.formatted("F1", "RUN1", "S1", "0.5")
                        + trial.formatted("F2", "RUN1", "S1", "0.9")
                        + trial.formatted("F3", "RUN1", "S2", "0.9")
                        + gone.formatted("F4", "RUN1", "S3", "0.9"));
        assertThat(leads()).hasSize(1);
        assertThat(lead("S1"))
                .containsEntry("risk", 0.5)
                .containsEntry("finding_count", 1)
                .containsEntry("basis", "start");
    }

    @Test
    void aSubjectAnswersForThePassedVehiclesOfItsFindingsEachOnce() throws IOException {
        run(
                "RUN1",
                "2024-11-01",
                """
                insert into vehicles (vin, fuel, emission_stage, gross_mass_kg) values
                  ('CAR', 'petrol', '5', 1600), ('TRUCK', 'diesel', '5', 18000), ('UNKNOWN', null, '5', 18000);
                insert into inspections (report_no, vin, overall_result) values
                  ('R1', 'CAR', 'pass'), ('R2', 'TRUCK', 'pass'), ('R3', 'TRUCK', 'pass'), ('R4', 'CAR', 'fail'),
                  ('R5', 'UNKNOWN', 'pass');
                """ + FINDING.formatted("F1", "RUN1", "S1", "0.5").replace("null", "'inspection:R2;inspection:R3'")
                        + FINDING.formatted("F2", "RUN1", "S2", "0.5").replace("null", "'inspection:R4;inspection:R5'")
                        + FINDING.formatted("F3", "RUN1", "R1", "0.5")
                                .replace("'station'", "'inspection'")
                                .replace("null", "'inspection:R1;inspection:R2'"));
        assertThat(lead("S1")).containsEntry("harm_vehicles", 1);
        assertThat(lead("S2")).containsEntry("harm_vehicles", null).containsEntry("harm_equivalents", null);
        assertThat(lead("R1")).containsEntry("harm_vehicles", 1);
        assertThat(rows.ofEveryCounty(() -> database.sql(
                                "select subject_id from leads.leads order by risk * harm_equivalents[2] desc nulls last")
                        .query(String.class)
                        .list()))
                .containsExactly("S1", "R1", "S2");
    }

    @Test
    void moreHarmForEachHourComesBeforeMoreHarm() throws IOException {
        run(
                "RUN1",
                "2024-11-01",
                """
                insert into vehicles (vin, fuel, emission_stage, gross_mass_kg) values ('T1', 'diesel', '5', 18000), ('T2', 'diesel', '5', 18000);
                insert into inspections (report_no, vin, overall_result) values ('R1', 'T1', 'pass'), ('R2', 'T2', 'pass');
                """ + FINDING.formatted("F1", "RUN1", "S1", "0.5").replace("null", "'inspection:R1;inspection:R2'")
                        + FINDING.formatted("F2", "RUN1", "R1", "0.5").replace("'station'", "'inspection'"));
        assertThat(ordered(LeadList.Order.HARM)).containsExactly("S1", "R1");
        assertThat(ordered(LeadList.Order.HARM_PER_HOUR)).containsExactly("R1", "S1");
    }

    private List<String> ordered(LeadList.Order order) {
        return rows.ofEveryCounty(
                () -> database.sql("select subject_id from leads.leads where status = 'open' order by " + order.sql())
                        .query(String.class)
                        .list());
    }

    @Test
    void whatPeopleDidStaysThroughRunsAndOnlyAnotherDetectorBringsBackWhatWasDismissed() throws IOException {
        String other = FINDING.replace("line-overlap", "obd-vin-mismatch");
        run(
                "RUN1",
                "2024-11-01",
                FINDING.formatted("F1", "RUN1", "S1", "0.5") + FINDING.formatted("F2", "RUN1", "S2", "0.5"));
        people(
                "update leads.leads set stage = 'dismissed', dismissed_detectors = detector_ids where subject_id = 'S1'");
        people("update leads.leads set stage = 'assigned', assignee = 'zhang' where subject_id = 'S2'");
        run("RUN2", "2024-11-02", FINDING.formatted("F3", "RUN2", "S3", "0.9"));
        run(
                "RUN3",
                "2024-11-03",
                FINDING.formatted("F4", "RUN3", "S1", "0.9") + FINDING.formatted("F5", "RUN3", "S2", "0.9"));
        assertThat(lead("S1")).containsEntry("stage", "dismissed").containsEntry("status", "open");
        assertThat(lead("S2")).containsEntry("stage", "assigned").containsEntry("assignee", "zhang");
        run(
                "RUN4",
                "2024-11-04",
                FINDING.formatted("F6", "RUN4", "S1", "0.9") + other.formatted("F7", "RUN4", "S1", "0.9"));
        assertThat(lead("S1")).containsEntry("stage", "new").containsEntry("version", 1);
        assertThat(steps()).containsExactly("rebound obd-vin-mismatch 系统");
    }

    @Test
    void whatIsPartOfAWithdrawnLeadStandsAlone() throws IOException {
        run(
                "RUN1",
                "2024-11-01",
                FINDING.formatted("F1", "RUN1", "S1", "0.5") + FINDING.formatted("F2", "RUN1", "S2", "0.5"));
        people("update leads.leads set merged_into = (select lead_id from leads.leads where subject_id = 'S1')"
                + " where subject_id = 'S2'");
        run("RUN2", "2024-11-02", FINDING.formatted("F3", "RUN2", "S2", "0.9"));
        assertThat(lead("S2")).containsEntry("merged_into", null).containsEntry("status", "open");
        assertThat(steps()).containsExactly("withdrawn_apart  系统");
    }

    private void people(String sql) {
        rows.ofEveryCounty(() -> database.sql(sql).update());
    }

    private List<String> steps() {
        return rows.ofEveryCounty(
                () -> database.sql("select step || ' ' || note || ' ' || recorded_by from leads.lead_steps")
                        .query(String.class)
                        .list());
    }

    @Test
    void withoutMeasurementsThereIsNothingToDo() throws IOException {
        synchronise();
        assertThat(leads()).isEmpty();
    }

    private void run(String id, String day, String findings) throws IOException {
        TestCity.build(
                path,
                "insert into runs values ('" + id + "', '" + day + "', '" + day + "', '0.1', 'c', 's');" + findings);
        synchronise();
    }

    private void synchronise() throws IOException {
        try (DataFolder folder = TestFolder.of(path);
                Measurements measurements = TestFindings.measurements(folder)) {
            LeadSynchronisation synchronisation = new LeadSynchronisation(
                    TestFindings.latest(folder, measurements), database, new JdbcTemplate(source), rows, clock);
            new TransactionTemplate(new JdbcTransactionManager(source))
                    .executeWithoutResult(status -> synchronisation.synchroniseIfNew());
        }
    }

    private List<Object> ids() {
        return leads().stream().map(row -> row.get("lead_id")).toList();
    }

    private List<Map<String, Object>> leads() {
        return rows.ofEveryCounty(() -> database.sql("select * from leads.leads order by lead_id")
                .query()
                .listOfRows());
    }

    private Map<String, Object> lead(String subject) {
        return rows.ofEveryCounty(() -> database.sql("select * from leads.leads where subject_id = :subject")
                .param("subject", subject)
                .query()
                .singleRow());
    }
}
