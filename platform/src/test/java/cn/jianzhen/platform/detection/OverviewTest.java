package cn.jianzhen.platform.detection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.PlatformTest;
import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.TestFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class OverviewTest extends PlatformTest {
    @Test
    void theWholeCityIsCounted() {
        MvcTestResult overview = browser.get()
                .uri("/api/overview")
                .with(TestUsers.provinceObserver())
                .exchange();
        assertThat(overview).bodyJson().isStrictlyEqualTo("""
                {"snapshotAt":"2024-10-31T08:01:00","from":"2023-10-08","to":"2024-10-08","inspections":3,"stations":2,
                 "findings":3,"hardFindings":1,"rejectedRows":1,"deliveries":1}""");
    }

    @Test
    void aCountySeesItsOwnNumbers() {
        MvcTestResult overview = browser.get()
                .uri("/api/overview")
                .with(TestUsers.countyOfficer(TestCity.COUNTY_B))
                .exchange();
        assertThat(overview).bodyJson().extractingPath("$.inspections").isEqualTo(1);
        assertThat(overview).bodyJson().extractingPath("$.findings").isEqualTo(1);
        assertThat(overview).bodyJson().extractingPath("$.hardFindings").isEqualTo(0);
    }

    @Test
    void anEmptyDataFolderSaysSoUntilSomethingIsImported(@TempDir Path empty) throws IOException {
        try (DataFolder folder = TestFolder.of(empty);
                Measurements measurements = new Measurements(folder)) {
            OverviewController controller = new OverviewController(measurements, new OverviewQuery());
            assertThat(controller.overview(TestUsers.wholeCity()).notice()).isEqualTo("尚未导入数据");
            TestCity.build(
                    empty,
                    "insert into inspections (report_no, station_id, vin, method, started_at) "
                            + "values ('R', 'S', 'V', 'asm', '2024-10-08 09:00:00')");
            OverviewController.Overview overview = controller.overview(TestUsers.wholeCity());
            assertThat(overview.notice()).isEqualTo("数据已导入，尚未运行检测");
            assertThat(overview.inspections()).isEqualTo(1);
        }
    }
}
