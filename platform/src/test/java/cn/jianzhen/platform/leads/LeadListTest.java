package cn.jianzhen.platform.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.platform.PlatformTest;
import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.access.TestUsers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LeadListTest extends PlatformTest {
    @Test
    void theRiskierLeadComesFirstAndFamiliesAddUp() {
        MvcTestResult page = ask("/api/leads");
        assertThat(page).bodyJson().extractingPath("$.total").isEqualTo(2);
        assertThat(subjects(page)).containsExactly("R1", "S-B");
        assertThat(page)
                .bodyJson()
                .extractingPath("$.items[0].risk")
                .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                .isCloseTo(1 - (1 - 0.8) * (1 - 0.5), within(1e-9));
        assertThat(page).bodyJson().extractingPath("$.items[0].strength").isEqualTo("hard");
        assertThat(page).bodyJson().extractingPath("$.items[0].reason").isEqualTo("同一检测线重叠120秒");
        assertThat(page).bodyJson().extractingPath("$.items[0].findingCount").isEqualTo(2);
        assertThat(page).bodyJson().extractingPath("$.items[0].countyName").isEqualTo("解放区");
        assertThat(page).bodyJson().extractingPath("$.items[0].methodLabel").isEqualTo("稳态工况法");
        assertThat(page).bodyJson().extractingPath("$.items[1].stationName").isEqualTo("乙检测站");
    }

    @Test
    void everyFilterKeepsWhatItNames() {
        for (String filter : List.of(
                "category=2&strength=hard",
                "detector=obd-vin-mismatch",
                "station=S-A",
                "county=410802",
                "strength=hard",
                "method=asm",
                "q=豫h00001",
                "q=甲检测",
                "minRisk=0.7",
                "from=2024-10-08",
                "from=2024-10-08&to=2024-10-08")) {
            assertThat(subjects(ask("/api/leads?" + filter))).as(filter).containsExactly("R1");
        }
        for (String filter :
                List.of("strength=soft", "detector=steered-to-station", "to=2024-10-07", "county=410811")) {
            assertThat(subjects(ask("/api/leads?" + filter))).as(filter).containsExactly("S-B");
        }
        for (String filter : List.of("category=9", "q=%25", "minRisk=1", "q=' or true --", "detector=")) {
            int expected = filter.equals("detector=") ? 2 : 0;
            assertThat(subjects(ask("/api/leads?" + filter))).as(filter).hasSize(expected);
        }
    }

    @Test
    void pagesFollowTheOrderAskedFor() {
        assertThat(subjects(ask("/api/leads?size=1&page=1"))).containsExactly("S-B");
        assertThat(subjects(ask("/api/leads?sort=harm"))).hasSize(2);
        assertThat(subjects(ask("/api/leads?sort=harm_per_hour"))).hasSize(2);
        assertThat(subjects(ask("/api/leads?sort=occurredAt"))).containsExactly("R1", "S-B");
    }

    @Test
    void aLeadTellsWhatItsNextCheckTakesAndByWhichAssumption() {
        MvcTestResult page = ask("/api/leads");
        assertThat(page).bodyJson().extractingPath("$.items[0].visit.check").isEqualTo("调看检验录像和过程数据");
        assertThat(page).bodyJson().extractingPath("$.items[0].visit.officers").isEqualTo(1);
        assertThat(page)
                .bodyJson()
                .extractingPath("$.items[0].visit.travelHours.expected")
                .isEqualTo(0.0);
        assertThat(page).bodyJson().extractingPath("$.items[1].visit.check").isEqualTo("到检验机构现场检查");
        assertThat(page).bodyJson().extractingPath("$.items[1].visit.officers").isEqualTo(2);
        assertThat(page)
                .bodyJson()
                .extractingPath("$.items[1].visit.travelHours.expected")
                .isEqualTo(2.0);
        assertThat(page)
                .bodyJson()
                .extractingPath("$.items[1].visit.confidence")
                .isEqualTo("choice");
    }

    @Test
    void nonsenseIsAnInvalidRequest() {
        for (String query : List.of(
                "sort=risk;drop table leads",
                "size=0",
                "size=100000",
                "page=-1",
                "minRisk=2",
                "from=yesterday",
                "category=x")) {
            assertThat(browser.get().uri("/api/leads?" + query).with(TestUsers.analyst()))
                    .as(query)
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("invalid-request");
        }
    }

    @Test
    void aCountySeesOnlyItsLeadsWhateverItAsksFor() {
        for (String query : List.of("", "?county=410802", "?station=S-A", "?q=R1")) {
            MvcTestResult page = browser.get()
                    .uri("/api/leads" + query)
                    .with(TestUsers.countyOfficer(TestCity.COUNTY_B))
                    .exchange();
            assertThat(subjects(page)).as(query).doesNotContain("R1");
        }
        MvcTestResult facets = browser.get()
                .uri("/api/leads/facets")
                .with(TestUsers.countyOfficer(TestCity.COUNTY_B))
                .exchange();
        assertThat(facets).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(facets).bodyJson().extractingPath("$.counties.length()").isEqualTo(1);
        assertThat(export(TestCity.COUNTY_B)).contains("乙检测站").doesNotContain("甲检测站");
    }

    @Test
    void facetsCountWhatTheFiltersOffer() {
        MvcTestResult facets = ask("/api/leads/facets");
        assertThat(facets).bodyJson().extractingPath("$.total").isEqualTo(2);
        assertThat(facets).bodyJson().extractingPath("$.hard").isEqualTo(1);
        assertThat(facets).bodyJson().extractingPath("$.stations").isEqualTo(2);
        assertThat(facets).bodyJson().extractingPath("$.detectors.length()").isEqualTo(3);
        assertThat(facets).bodyJson().extractingPath("$.counties[0].label").isEqualTo("解放区");
        assertThat(facets).bodyJson().extractingPath("$.methods[0].label").isEqualTo("稳态工况法");
    }

    @Test
    void theExportOpensInASpreadsheet() {
        String sheet = export(TestCity.COUNTY_A);
        assertThat(sheet).startsWith("\uFEFF\"线索编号\",\"风险\"");
        assertThat(sheet.lines()).hasSize(2);
        assertThat(sheet).contains("\"0.9000\",\"硬矛盾\"").contains("\"2024-10-08 09:00:00\"");
        assertThat(sheet.lines().skip(1)).allMatch(line -> line.endsWith("\"调看检验录像和过程数据\",\"1\",\"0.5\",\"2\""));
    }

    private String export(String county) {
        MvcTestResult answer = browser.get()
                .uri("/api/leads/export.csv")
                .with(TestUsers.countyOfficer(county))
                .exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult ask(String uri) {
        MvcTestResult answer = browser.get().uri(uri).with(TestUsers.analyst()).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return answer;
    }

    private static List<Object> subjects(MvcTestResult page) {
        List<Object> ids = new java.util.ArrayList<>();
        assertThat(page)
                .bodyJson()
                .extractingPath("$.items[*].subjectId")
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .satisfies(ids::addAll);
        return ids;
    }
}
