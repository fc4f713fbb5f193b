package cn.jianzhen.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.pack.Limits;
import cn.jianzhen.engine.pack.PackageFixture;
import cn.jianzhen.engine.record.Schema;
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

class ValidityTablesTest {
    private static final String INSPECTIONS =
            "report_no,station_id,line_id,vin,method,started_at,exhaust_result,temperature_c\n"
                    + "R1,410802001,41080200101,LAAAAAAA0AA000001,two_speed_idle,2024-10-08T09:00:00,pass,50\n"
                    + "R2,410802001,41080200101,LAAAAAAA0AA000001,two_speed_idle,2024-10-08T10:00:00,,20\n";
    private static final String CHECKS = "line_id,kind,started_at,ended_at,result\n";

    @TempDir
    Path folder;

    private final PackageFixture fixture = new PackageFixture().with("inspections.csv", INSPECTIONS);
    private MeasurementStore store;

    @BeforeEach
    void openStore() {
        store = MeasurementStore.open(folder.resolve("data"), Schema.bundled(), new StoreSettings(300, 1));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private void take(PackageFixture from) throws Exception {
        new Importer(store, Limits.standard(), 1, Clock.systemUTC()).take(from.folder(folder), new SilentProgress());
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
    void brokenRulesAreKeptWithTheirNumbers() throws Exception {
        take(fixture);
        assertThat(query("SELECT rule, level, consequence, confidence, first_second, seconds, worst, allowed_low,"
                        + " allowed_high FROM rule_breaches WHERE rule = 'environment-temperature'"))
                .containsExactly("environment-temperature|breach|invalid|read|null|0|50.0|-5.0|45.0");
        assertThat(query("SELECT rule FROM rule_breaches WHERE rule LIKE 'check-%'"))
                .isEmpty();
    }

    @Test
    void theDemandedVerdictStandsBesideTheReportedOne() throws Exception {
        take(fixture);
        assertThat(query("SELECT report_no, demanded, reported, contradicts FROM standard_verdicts"))
                .containsExactly("R1|invalid|pass|true");
        assertThat(query("SELECT reasons FROM standard_verdicts"))
                .singleElement()
                .asString()
                .contains("环境温度超出范围（最差50℃");
    }

    @Test
    void checksThatComeLaterAreTakenIntoAccountAndNothingIsCountedTwice() throws Exception {
        take(fixture);
        String passed = "41080200101,leak,2024-10-08T07:00:00,2024-10-08T07:01:00,pass\n"
                + "41080200101,zero,2024-10-08T07:02:00,2024-10-08T07:03:00,pass\n"
                + "41080200101,zero,2024-10-08T09:30:00,2024-10-08T09:31:00,pass\n";
        String failed = "41080200101,span_low,2024-10-08T07:04:00,2024-10-08T07:05:00,fail\n";
        take(fixture.with("equipment_checks.csv", CHECKS + passed + failed));
        assertThat(query("SELECT rule, worst, allowed_low FROM rule_breaches WHERE rule LIKE 'check-%' ORDER BY rule"))
                .containsExactly("check-hc-residue|0.0|1.0", "check-span-low|0.0|1.0", "check-weather|0.0|1.0");
        assertThat(query("SELECT count(*) FROM standard_verdicts")).containsExactly("1");
        assertThat(query("SELECT count(*) FROM rule_breaches WHERE rule = 'environment-temperature'"))
                .containsExactly("1");
    }
}
