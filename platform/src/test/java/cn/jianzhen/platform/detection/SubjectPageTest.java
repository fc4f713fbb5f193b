package cn.jianzhen.platform.detection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.PlatformTest;
import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.platform.detection.SubjectFactsQuery.Fact;
import cn.jianzhen.platform.detection.SubjectFactsQuery.Part;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SubjectPageTest extends PlatformTest {
    @Autowired
    private SubjectFactsQuery facts;

    @Test
    void aStationHasItsNameItsRegisterAndItsFindings() {
        MvcTestResult page = browser.get()
                .uri("/api/subjects/station/S-B")
                .with(TestUsers.analyst())
                .exchange();
        assertThat(page).hasStatusOk();
        assertThat(page).bodyJson().extractingPath("$.label").isEqualTo("乙检测站");
        assertThat(page).bodyJson().extractingPath("$.findings.length()").isEqualTo(1);
        assertThat(page).bodyJson().extractingPath("$.findings[0].findingId").isEqualTo("F3");
        assertThat(facts.facts("station", "S-B")).contains(new Fact("机构名称", "乙检测站"));
    }

    @Test
    void theFusedScoreHasItsPartsAndSaysWhereItComesFrom() {
        MvcTestResult page = browser.get()
                .uri("/api/inspections/R1")
                .with(TestUsers.analyst())
                .exchange();
        assertThat(page).bodyJson().extractingPath("$.fused.basis").isEqualTo("start");
        assertThat(page).bodyJson().extractingPath("$.fused.parts.length()").isEqualTo(2);
        assertThat(page)
                .bodyJson()
                .extractingPath("$.fused.parts[0].detectorId")
                .isEqualTo("line-overlap");
        assertThat(page).bodyJson().extractingPath("$.fused.hard").isEqualTo(0.8);
        assertThat(page).bodyJson().extractingPath("$.findings[0].status").isEqualTo("active");
    }

    @Test
    void aRepairShowsItsOrderAndItsPartsInTheirOrder() {
        assertThat(facts.facts("repair", "W1"))
                .contains(new Fact("接车时间", "2024-10-08 10:30"), new Fact("工时", "2 h"), new Fact("故障描述", "尾气超标"));
        assertThat(facts.parts("repair", "W1"))
                .containsExactly(new Part("三元催化器", null, "EF01", 1.0), new Part("氧传感器", null, null, 1.0));
        assertThat(facts.parts("station", "S-B")).isEmpty();
        assertThat(facts.facts("phone", "15400000002")).isEmpty();
    }

    @Test
    void whatIsRegisteredHasAPageWithoutFindings() {
        for (String path : new String[] {"station/S-A", "line/L-A1", "staff/D-A", "vehicle/VIN2"}) {
            MvcTestResult page = browser.get()
                    .uri("/api/subjects/" + path)
                    .with(TestUsers.countyOfficer(TestCity.COUNTY_A))
                    .exchange();
            assertThat(page).as(path).hasStatusOk();
            assertThat(page).bodyJson().extractingPath("$.findings.length()").isEqualTo(0);
            assertThat(browser.get().uri("/api/subjects/" + path).with(TestUsers.countyOfficer(TestCity.COUNTY_B)))
                    .as(path)
                    .hasStatus(404);
        }
    }

    @Test
    void whatIsOutOfScopeOrNowhereLooksAsIfItWereNotThere() {
        for (String id : new String[] {"S-B", "S-C", "' or 1=1 --"}) {
            assertThat(browser.get()
                            .uri("/api/subjects/station/{id}", id)
                            .with(TestUsers.countyOfficer(TestCity.COUNTY_A)))
                    .as(id)
                    .hasStatus(404);
        }
        assertThat(browser.get().uri("/api/subjects/nothing/S-B").with(TestUsers.analyst()))
                .hasStatus(404);
        assertThat(browser.get().uri("/api/subjects/station/S-B").with(TestUsers.countyOfficer(TestCity.COUNTY_B)))
                .hasStatusOk();
    }
}
