package cn.jianzhen.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.pack.Limits;
import cn.jianzhen.engine.pack.PackageFixture;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.sheet.SheetItem;
import cn.jianzhen.engine.sheet.TestSheet;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.validity.RuleOutcome;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredTestsTest {
    @TempDir
    Path folder;

    private static PackageFixture fixture() {
        StringBuilder trace = new StringBuilder("report_no,t,phase,k_m1,rpm\n");
        for (int t = 1; t <= 72; t++) {
            int phase = 3 + (t - 1) / 18;
            trace.append(
                    "R'1,%d,%d,%s,%d\n".formatted(t, phase, t % 18 == 9 ? "0.50" : "0.05", t % 18 == 9 ? 3200 : 700));
        }
        return new PackageFixture()
                .with(
                        "inspections.csv",
                        "report_no,station_id,line_id,vin,method,started_at,exhaust_result,declared_rated_speed_rpm,software_version\n"
                                + "R'1,410802001,41080200101,LAAAAAAA0AA000001,free_acceleration,2024-10-08T09:00:00,pass,3000,V1\n"
                                + "R2,410802001,41080200101,LAAAAAAA0AA000001,asm,2024-10-08T10:00:00,pass,,V1\n")
                .with("traces.csv", trace.toString())
                .with("results.csv", "report_no,item,value,limit,verdict\nR'1,smoke_mean,0.50,1.2,pass\n");
    }

    private MeasurementStore open() throws Exception {
        MeasurementStore store =
                MeasurementStore.open(folder.resolve("data"), Schema.bundled(), new StoreSettings(300, 1));
        new Importer(store, Limits.standard(), 1, Clock.systemUTC())
                .take(fixture().folder(folder), new SilentProgress());
        return store;
    }

    @Test
    void aSheetIsMadeFromWhatIsStored() throws Exception {
        try (MeasurementStore store = open()) {
            TestSheet sheet = Objects.requireNonNull(new StoredTests(store).sheet("R'1"));
            assertThat(sheet.method()).isEqualTo(Method.FREE_ACCELERATION);
            assertThat(sheet.items())
                    .filteredOn(each -> each.item().equals("smoke_mean"))
                    .extracting(SheetItem::reported, SheetItem::agrees, SheetItem::reportedLimit)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(0.5, true, "1.2"));
            assertThat(sheet.rules())
                    .filteredOn(each -> each.rule().id().equals("strokes"))
                    .extracting(RuleOutcome::state)
                    .containsExactly(RuleOutcome.State.HOLDS);
            assertThat(new StoredTests(store).sheet("R9")).isNull();
        }
    }

    @Test
    void testsAreHandedOutInOrderAndByMethod() throws Exception {
        try (MeasurementStore store = open()) {
            List<StoredTest> all = new ArrayList<>();
            new StoredTests(store).each(null, all::add);
            assertThat(all)
                    .extracting(each -> each.test().reportNo(), StoredTest::softwareVersion, StoredTest::lineId)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("R'1", "V1", "41080200101"),
                            org.assertj.core.groups.Tuple.tuple("R2", "V1", "41080200101"));
            List<StoredTest> asm = new ArrayList<>();
            new StoredTests(store).each(Method.ASM, asm::add);
            assertThat(asm).extracting(each -> each.test().reportNo()).containsExactly("R2");
            assertThat(all.get(0).reported("smoke_mean")).isEqualTo(0.5);
            assertThat(all.get(0).reported("k100")).isNaN();
        }
    }
}
