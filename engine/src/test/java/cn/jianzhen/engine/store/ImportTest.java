package cn.jianzhen.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.pack.Limits;
import cn.jianzhen.engine.pack.PackageFixture;
import cn.jianzhen.engine.pack.Problem;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    private static final String HEAD = "report_no,station_id,vin,method,started_at,odometer_km,low_flow\n";

    @TempDir
    Path folder;

    private final PackageFixture fixture = new PackageFixture();
    private MeasurementStore store;

    @BeforeEach
    void openStore() {
        store = MeasurementStore.open(folder.resolve("data"), Schema.bundled(), new StoreSettings(300, 1));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private ImportReport take(PackageFixture from) throws Exception {
        Importer importer = new Importer(store, Limits.standard(), 2, Clock.systemUTC());
        return importer.take(from.folder(folder), new SilentProgress());
    }

    private List<String> query(String sql) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    @Test
    void columnsInAnyOrderQuotesAndByteOrderMarksAreRead() throws Exception {
        take(fixture.with("stations.csv", "\uFEFFname,station_id\r\n\"甲\r\n站\",410802001\r\n"));
        assertThat(query("SELECT station_id, name FROM stations")).containsExactly("410802001|甲\r\n站");
        assertThat(query("SELECT brand FROM vehicles")).containsExactly("甲,乙\"丙\"");
    }

    @Test
    void anUnknownColumnIsLeftOutWithAWarning() throws Exception {
        ImportReport report = take(fixture.with("stations.csv", "station_id,name,mood\n410802001,甲站,good\n"));
        assertThat(report.warnings()).contains("stations.csv 的 mood 列不在数据格式中，未导入");
    }

    @Test
    void aBadRowGoesToQuarantineWithEveryBadCellAndTheOthersStay() throws Exception {
        ImportReport report = take(fixture.with(
                "inspections.csv",
                HEAD
                        + "R1,410802001,V1,asm,2024-10-08T09:00:00,100,\n"
                        + "R2,410802001,V2,magic,2024-13-08T09:00:00,12x,\n"
                        + "R3,410802001,V3,asm,2024-10-08T09:00:00,-5,\n"));
        assertThat(query("SELECT report_no FROM inspections")).containsExactly("R1");
        assertThat(report.rejectedRows()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(Problem::row, Problem::column, Problem::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "method", "magic"),
                        org.assertj.core.groups.Tuple.tuple(3L, "started_at", "2024-13-08T09:00:00"),
                        org.assertj.core.groups.Tuple.tuple(3L, "odometer_km", "12x"),
                        org.assertj.core.groups.Tuple.tuple(4L, "odometer_km", "-5"));
        assertThat(query("SELECT DISTINCT raw FROM quarantine WHERE row_no = 4"))
                .containsExactly("R3,410802001,V3,asm,2024-10-08T09:00:00,-5,");
        assertThat(query("SELECT count(*) FROM quarantine q JOIN deliveries d USING (delivery_id)"))
                .containsExactly("4");
    }

    @Test
    void aBadSecondOfATraceIsQuarantinedAndTheRestOfTheTraceKept() throws Exception {
        ImportReport report = take(fixture.with(
                "traces.csv", "report_no,t,phase,rpm\nR1,1,0,700\nR1,2,0,7e2\nR1,3,0,701.12345\nR1,4,0,702\n"));
        assertThat(report.rejected()).extracting(Problem::value).containsExactly("7e2", "701.12345");
        assertThat(query("SELECT row_count, first_t, last_t FROM traces")).containsExactly("2|1|4");
    }

    @Test
    void aTraceSplitOverFilesAndShuffledIsOneTrace() throws Exception {
        fixture.with("traces.csv", "report_no,t,phase,rpm\nR1,3,0,703\nR2,1,0,800\nR1,1,0,701\n");
        fixture.with(
                "traces-02.csv.gz",
                PackageFixture.gzip("rpm,report_no,t\n702,R1,2\n".getBytes(StandardCharsets.UTF_8)));
        take(fixture);
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT packed FROM traces WHERE report_no = 'R1'")) {
            found.next();
            Trace trace = Trace.decode(found.getBytes(1));
            assertThat(trace.seconds()).containsExactly(1, 2, 3);
            assertThat(trace.counts(TraceChannel.RPM.id())).containsExactly(701, 702, 703);
        }
    }

    @Test
    void theSamePackageTwiceChangesNothing() throws Exception {
        take(fixture);
        List<String> before = query("SELECT * FROM inspections");
        ImportReport again = take(fixture);
        assertThat(again.alreadyKnown()).isTrue();
        assertThat(query("SELECT * FROM inspections")).isEqualTo(before);
        assertThat(query("SELECT count(*) FROM deliveries")).containsExactly("1");
    }

    @Test
    void aChangedRowBecomesARevisionAndTheChangeAnObservation() throws Exception {
        take(fixture.with("stations.csv", "station_id,name,phone\n410802001,甲站,1\n410802002,乙站,2\n"));
        ImportReport second =
                take(fixture.with("stations.csv", "station_id,name,phone\n410802001,甲站,9\n410802002,乙站,2\n"));
        assertThat(second.tables().get(0)).isEqualTo(new ImportReport.TableCount("stations", "检验机构", 0, 1, 1));
        assertThat(query("SELECT phone, revision FROM stations ORDER BY station_id"))
                .containsExactly("9|1", "2|0");
        assertThat(query("SELECT phone, revision FROM stations_history")).containsExactly("1|0");
        assertThat(query("SELECT table_name, row_key, column_name, old_value, new_value FROM row_changes"))
                .containsExactly("stations|410802001|phone|1|9");
    }

    @Test
    void rowsThatRepeatAnotherOneExactlyCountOnce() throws Exception {
        ImportReport report = take(fixture.with("stations.csv", "station_id,name\n410802001,甲站\n410802001,甲站\n"));
        assertThat(query("SELECT count(*) FROM stations")).containsExactly("1");
        assertThat(report.warnings()).contains("检验机构：有 1 行与同一数据包中的另一行完全相同，只计一次");
    }
}
