package cn.jianzhen.platform.detection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.PlatformTest;
import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.access.TestUsers;
import java.util.List;
import org.assertj.core.api.AbstractObjectAssert;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class InspectionPageTest extends PlatformTest {
    @Test
    void theFactsCarryNamesAndLabels() {
        MvcTestResult page = open("R1");
        assertPart(page, "$.inspection.stationName").isEqualTo("甲检测站");
        assertPart(page, "$.inspection.countyName").isEqualTo("解放区");
        assertPart(page, "$.inspection.methodLabel").isEqualTo("稳态工况法");
        assertPart(page, "$.inspection.plateColorLabel").isEqualTo("蓝");
        assertPart(page, "$.inspection.driverName").isEqualTo("张**");
        assertPart(page, "$.inspection.startedAt").isEqualTo("2024-10-08T09:00:00");
    }

    @Test
    void aResultStandsBesideItsRecomputation() {
        MvcTestResult page = open("R1");
        assertPart(page, "$.results[0].label").isEqualTo("ASM5025 CO");
        assertPart(page, "$.results[0].unit").isEqualTo("%");
        assertPart(page, "$.results[0].recomputed").isEqualTo(0.8);
        assertPart(page, "$.results[0].agrees").isEqualTo(false);
        assertPart(page, "$.results[1].limit").isEqualTo("0.95-1.05");
        assertThat(page).bodyJson().doesNotHavePath("$.results[1].agrees");
    }

    @Test
    void findingsOfTheNewestFinishedRunAreShownHardOnesFirst() {
        MvcTestResult page = open("R1");
        assertPart(page, "$.findings.length()").isEqualTo(2);
        assertPart(page, "$.findings[0].findingId").isEqualTo("F1");
        assertPart(page, "$.findings[0].hard").isEqualTo(true);
        assertPart(page, "$.findings[0].numbers[0].value").isEqualTo("120");
        assertPart(page, "$.findings[0].numbers.length()").isEqualTo(1);
        assertPart(page, "$.findings[0].related[1].label").isEqualTo("豫H00002 2024-10-08 09:03");
        assertPart(page, "$.findings[0].provenance.parameters.minimum_s").isEqualTo("60");
    }

    @Test
    void aFindingIsShownOnEveryTestItRestsOn() {
        MvcTestResult page = open("R2");
        assertPart(page, "$.findings.length()").isEqualTo(1);
        assertPart(page, "$.findings[0].findingId").isEqualTo("F1");
    }

    @Test
    void theTraceHasPhasesChannelsAndGaps() {
        MvcTestResult page = open("R1");
        assertPart(page, "$.trace.seconds.length()").isEqualTo(3);
        assertPart(page, "$.trace.phases.length()").isEqualTo(2);
        assertPart(page, "$.trace.phases[0].to").isEqualTo(2);
        assertPart(page, "$.trace.phases[0].label").isEqualTo("5025车速稳定");
        assertPart(page, "$.trace.channels.length()").isEqualTo(1);
        assertPart(page, "$.trace.channels[0].label").isEqualTo("车速");
        assertPart(page, "$.trace.channels[0].values[0]").isEqualTo(24.1);
        assertPart(page, "$.trace.channels[0].values[2]").isNull();
        assertThat(open("R2")).bodyJson().doesNotHavePath("$.trace");
    }

    @Test
    void theSheetHasResultsRulesVerdictAndEverySecond() {
        MvcTestResult sheet = ask("/api/inspections/R1/sheet");
        assertPart(sheet, "$.verdict.demanded").isEqualTo("invalid");
        assertPart(sheet, "$.items[?(@.item == 'asm5025_co')].reported").isEqualTo(List.of(0.1));
        assertPart(sheet, "$.items[?(@.item == 'asm5025_co')].limit").isEqualTo(List.of("不高于0.5"));
        assertPart(sheet, "$.items[?(@.item == 'asm5025_co')].source.standard").isEqualTo(List.of("GB 18285-2018"));
        assertPart(sheet, "$.rules[?(@.state == 'not_measured')]").isNotEqualTo(List.of());
        assertPart(sheet, "$.seconds.seconds").isEqualTo(List.of(1, 2, 3));
        assertPart(sheet, "$.seconds.columns[0].values.length()").isEqualTo(3);
    }

    @Test
    void theObdTableSaysWhoElseHasTheCalibration() {
        MvcTestResult page = open("R1");
        assertPart(page, "$.obd.vinMatches").isEqualTo(false);
        assertPart(page, "$.obd.standard").isEqualTo("EOBD");
        assertPart(page, "$.obd.modules[0].sharedByVehicles").isEqualTo(2);
        assertPart(page, "$.obd.modules[0].sharedByFamilies").isEqualTo(2);
    }

    @Test
    void theTimelineMarksTheOverlapAndTheCoveredCamera() {
        MvcTestResult page = open("R1");
        assertPart(page, "$.timeline.tests.length()").isEqualTo(2);
        assertPart(page, "$.timeline.tests[0].subject").isEqualTo(true);
        assertPart(page, "$.timeline.tests[0].overlaps").isEqualTo(false);
        assertPart(page, "$.timeline.tests[1].overlaps").isEqualTo(true);
        assertPart(page, "$.timeline.cameraEvents[0].kindLabel").isEqualTo("遮挡");
    }

    @Test
    void theHistoryHoldsAllTestsOfTheVehicleInScope() {
        assertPart(open("R1"), "$.history.length()").isEqualTo(2);
        MvcTestResult ofCounty = browser.get()
                .uri("/api/inspections/R1")
                .with(TestUsers.countyOfficer(TestCity.COUNTY_A))
                .exchange();
        assertPart(ofCounty, "$.history.length()").isEqualTo(1);
    }

    @Test
    void aTestWithoutAResultSaysNothingInItsPlace() {
        assertThat(open("R3")).hasStatusOk().bodyJson().doesNotHavePath("$.inspection.overallResult");
    }

    @Test
    void anotherCountysTestLooksLikeOneThatDoesNotExist() {
        for (String path : new String[] {
            "/api/inspections/R1", "/api/inspections/R1/trace", "/api/inspections/R1/sheet", "/api/inspections/NONE"
        }) {
            assertThat(browser.get().uri(path).with(TestUsers.countyOfficer(TestCity.COUNTY_B)))
                    .as(path)
                    .hasStatus(404);
        }
        assertThat(browser.get().uri("/api/inspections/R1/trace").with(TestUsers.countyOfficer(TestCity.COUNTY_A)))
                .hasStatusOk();
    }

    @Test
    void aReportNumberCannotCarrySql() {
        assertThat(browser.get().uri("/api/inspections/{no}", "' or 1=1 --").with(TestUsers.analyst()))
                .hasStatus(404);
    }

    private MvcTestResult open(String reportNo) {
        return ask("/api/inspections/" + reportNo);
    }

    private MvcTestResult ask(String path) {
        MvcTestResult page = browser.get().uri(path).with(TestUsers.analyst()).exchange();
        assertThat(page).hasStatusOk();
        return page;
    }

    private static AbstractObjectAssert<?, ?> assertPart(MvcTestResult page, String path) {
        return assertThat(page).bodyJson().extractingPath(path);
    }
}
