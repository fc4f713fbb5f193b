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
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinPassTest {
    private static final long SEED = 5;
    private static final int ROWS = 60;
    private static final String INSPECTIONS = "report_no,station_id,line_id,vin,method,started_at,exhaust_result\n"
            + "A,410802001,41080200101,LAAAAAAA0AA000001,asm,2024-10-08T09:00:00,pass\n"
            + "B,410802001,41080200101,LAAAAAAA0AA000002,asm,2024-10-08T08:00:00,pass\n"
            + "C,410802001,41080200101,LAAAAAAA0AA000003,vmas,2024-10-08T11:00:00,pass\n";

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private MeasurementStore store;

    @BeforeEach
    void openStore() {
        store = MeasurementStore.open(folder.resolve("data"), Schema.bundled(), new StoreSettings(300, 1));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private List<String> seconds() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add(random.nextInt(900, 1500) + "," + random.nextInt(1200, 1500) / 100.0 + "," + random.nextInt(200));
        }
        return rows;
    }

    private static String traces(String report, List<String> seconds) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < seconds.size(); i++) {
            text.append(report)
                    .append(',')
                    .append(i + 1)
                    .append(',')
                    .append(seconds.get(i))
                    .append('\n');
        }
        return text.toString();
    }

    private void take(String inspections, String traces) throws Exception {
        PackageFixture fixture = new PackageFixture()
                .with("inspections.csv", inspections)
                .with("traces.csv", "report_no,t,rpm,co2_pct,no_ppm\n" + traces);
        new Importer(store, Limits.standard(), 1, Clock.systemUTC()).take(fixture.folder(folder), new SilentProgress());
    }

    private List<String> twins() throws Exception {
        List<String> rows = new ArrayList<>();
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT report_no, other_report_no, lag_seconds,"
                        + " exhaust_equal, same_seconds FROM trace_twins ORDER BY 1, 2")) {
            while (found.next()) {
                rows.add(found.getString(1) + " of " + found.getString(2) + " at " + found.getInt(3) + ", "
                        + found.getInt(4) + " equal");
                assertThat(found.getInt(5)).isGreaterThan(ROWS / 2);
            }
        }
        return rows;
    }

    /** The later test is the copy, in whatever order they came; methods are never mixed. */
    @Test
    void theLaterTestOfTheSameMethodIsTheTwin() throws Exception {
        List<String> original = seconds();
        take(INSPECTIONS, traces("A", original.subList(4, ROWS)) + traces("B", original) + traces("C", original));
        assertThat(twins()).as("seed %d", SEED).containsExactly("A of B at -4, 2 equal");
    }

    @Test
    void aDeliveryThatCorrectsTheTraceTakesTheTwinAway() throws Exception {
        List<String> original = seconds();
        take(INSPECTIONS, traces("A", original) + traces("B", original));
        assertThat(twins()).hasSize(1);
        take(INSPECTIONS, traces("A", seconds()) + traces("B", original));
        assertThat(twins()).isEmpty();
    }
}
