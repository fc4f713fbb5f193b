package cn.jianzhen.platform.leads;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.access.TestUsers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;

class LeadDeskTest extends LeadDeskCity {
    @Test
    void ofTwoPeopleAtOnceTheSecondIsToldWhoWasFasterAndNothingIsOverwritten() {
        String step = assign("zhang", inA);
        assertThat(take(step, TestUsers.analyst()).path("changed").asInt()).isEqualTo(1);
        JsonNode second = take(step.replace("zhang", "li"), TestUsers.countyOfficer(TestCity.COUNTY_A));
        assertThat(second.path("changed").asInt()).isZero();
        assertThat(second.path("skipped").path(0).path("sentence").asString())
                .startsWith("analyst已于 2024-1")
                .endsWith("指派，请刷新后再办。");
        assertThat(detail(inA).path("lead").path("desk").path("assigneeName").asString())
                .isEqualTo("市局张三");
    }

    @Test
    void whatIsAssignedIsFoundByStageAndByPerson() {
        take(assign("zhang", inA, inB), TestUsers.analyst());
        assertThat(total("?stage=assigned")).isEqualTo(2);
        assertThat(total("?assignee=zhang&stage=")).isEqualTo(2);
        assertThat(total("?assignee=me")).isZero();
        assertThat(total("?stage=new")).isZero();
        assertThat(get("/api/leads/facets", TestUsers.analyst())
                        .path("stages")
                        .path(0)
                        .path("label")
                        .asString())
                .isEqualTo("已指派");
    }

    @Test
    void aCountyAssignsItsOwnToItsOwnAndHandsNothingOver() {
        RequestPostProcessor officer = TestUsers.countyOfficer(TestCity.COUNTY_A);
        JsonNode both = take(assign("li", inA, inB), officer);
        assertThat(both.path("changed").asInt()).isEqualTo(1);
        assertThat(both.path("skipped").path(0).path("leadId").asString()).isEqualTo(Long.toString(inB));
        assertThat(status(assign("wang", inA), officer)).isEqualTo(400);
        assertThat(status(handOver("核查", inA), officer)).isEqualTo(403);
        assertThat(status(assign("zhang", inA), TestUsers.provinceObserver())).isEqualTo(403);
        assertThat(get("/api/leads/handlers", officer).findValuesAsString("userName"))
                .contains("li")
                .doesNotContain("wang", "zhang", "zhao");
        assertThat(get("/api/leads/handlers", TestUsers.analyst()).findValuesAsString("userName"))
                .contains("li", "wang", "zhang")
                .doesNotContain("zhao");
    }

    @Test
    void whoSeesAnotherCountyOnlyIsNotGivenTheLead() {
        JsonNode answer = take(assign("wang", inA, inB), TestUsers.analyst());
        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(answer.path("skipped").path(0).path("sentence").asString()).isEqualTo("所选办理人不管这条线索所在的区县。");
    }

    @Test
    void anOrderIsMadeForEachCountyAndNumberedWithoutAGap() {
        JsonNode first = take(handOver("请现场核查", inA, inB), TestUsers.analyst());
        assertThat(first.path("orders").findValuesAsString("number"))
                .containsExactly("〔2024〕410802-" + orders("410802"), "〔2024〕410811-" + orders("410811"));
        JsonNode again = take(handOver("再办", inA), TestUsers.analyst());
        assertThat(again.path("orders")).isEmpty();
        assertThat(again.path("skipped").path(0).path("sentence").asString()).isEqualTo("已经交办。");
        long numbers = rows.ofEveryCounty(
                () -> database.sql("select max(number) - count(*) from leads.orders" + " where county_code = '410802'")
                        .query(Long.class)
                        .single());
        assertThat(numbers).isZero();
        String order = first.path("orders").path(0).path("orderId").asString();
        JsonNode shown = get("/api/leads/orders/" + order, TestUsers.countyOfficer(TestCity.COUNTY_A));
        assertThat(shown.path("countyName").asString()).isEqualTo("解放区");
        assertThat(shown.path("requirement").asString()).isEqualTo("请现场核查");
        assertThat(shown.path("leads").findValuesAsString("subjectId")).containsExactly("R1");
        assertThat(browser.get().uri("/api/leads/orders/" + order).with(TestUsers.countyOfficer(TestCity.COUNTY_B)))
                .hasStatus(404);
    }

    @Test
    void aCountyAssignsWhatItWasHandedAndItStaysHandedOver() {
        take(handOver("请现场核查", inA), TestUsers.analyst());
        take(assign("li", inA), TestUsers.countyOfficer(TestCity.COUNTY_A));
        JsonNode desk = detail(inA).path("lead").path("desk");
        assertThat(desk.path("stage").asString()).isEqualTo("handed_over");
        assertThat(desk.path("assignee").asString()).isEqualTo("li");
        assertThat(desk.path("dueOn").asString()).isEqualTo(DUE);
    }

    @Test
    void whatIsDismissedLeavesTheListAndItsFindingsAreRefuted() {
        long before = outcomes("F3", "refuted");
        take(decide("dismiss", "refuted", inB), TestUsers.countyOfficer(TestCity.COUNTY_B));
        assertThat(total("")).isEqualTo(1);
        assertThat(get("/api/leads/facets", TestUsers.analyst()).path("total").asInt())
                .isEqualTo(1);
        assertThat(total("?stage=dismissed")).isEqualTo(1);
        assertThat(outcomes("F3", "refuted")).isEqualTo(before + 1);
        take(decide("reopen", "refuted", inB), TestUsers.analyst());
        assertThat(total("")).isEqualTo(2);
    }

    @Test
    void evidenceThatDoesNotSufficeTeachesNothingAndConfirmingConfirmsEveryFinding() {
        long before = outcomes("F1", "confirmed") + outcomes("F2", "confirmed") + outcomes("F1", "refuted");
        take(decide("dismiss", "insufficient", inA), TestUsers.analyst());
        assertThat(outcomes("F1", "refuted") + outcomes("F1", "confirmed") + outcomes("F2", "confirmed"))
                .isEqualTo(before);
        JsonNode refused = take(decide("confirm", "refuted", inA), TestUsers.analyst());
        assertThat(refused.path("skipped").path(0).path("sentence").asString()).isEqualTo("已排除，须先恢复再办。");
        take(decide("reopen", "refuted", inA), TestUsers.analyst());
        take(decide("confirm", "refuted", inA), TestUsers.analyst());
        assertThat(outcomes("F1", "confirmed") + outcomes("F2", "confirmed") + outcomes("F1", "refuted"))
                .isEqualTo(before + 2);
        assertThat(detail(inA).path("steps").path(0).path("note").asString()).isEqualTo("看过录像");
    }

    @Test
    void whatLacksWhatItNeedsIsRefusedWhole() {
        for (String nonsense : List.of(
                "{}",
                "{\"leads\": [], \"step\": \"confirm\", \"note\": \"x\"}",
                "{\"leads\": [null], \"step\": \"confirm\", \"note\": \"x\"}",
                decide("explode", "refuted", inA),
                decide("confirm", "refuted", inA).replace("看过录像", " "),
                decide("dismiss", "", inA),
                assign("", inA),
                assign("nobody", inA),
                handOver("", inA),
                handOver("核查", inA).replace(DUE, "2020-01-01"))) {
            assertThat(status(nonsense, TestUsers.analyst())).as(nonsense).isEqualTo(400);
        }
    }

    @Test
    void mergedLeadsAreOneInTheListAndTwoAgainAfterSplitting() {
        long other = copyOf(inA, "R9");
        assertThat(total("")).isEqualTo(3);
        assertThat(merge(inA, other, TestUsers.countyOfficer(TestCity.COUNTY_B))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(json(merge(inB, inA, TestUsers.analyst()))
                        .path("skipped")
                        .path(0)
                        .path("sentence")
                        .asString())
                .isEqualTo("两条线索不在同一区县，不能合并。");
        assertThat(json(merge(other, inA, TestUsers.analyst())).path("changed").asInt())
                .isEqualTo(1);
        assertThat(total("")).isEqualTo(2);
        assertThat(detail(inA).path("merged").findValuesAsString("subjectId")).containsExactly("R9");
        assertThat(detail(inA).path("lead").path("desk").path("parts").asInt()).isEqualTo(1);
        assertThat(detail(other).path("whole").path("subjectId").asString()).isEqualTo("R1");
        assertThat(take(decide("confirm", "refuted", other), TestUsers.analyst())
                        .path("skipped")
                        .path(0)
                        .path("sentence")
                        .asString())
                .isEqualTo("已并入另一条线索，请在那一条上办理。");
        MvcTestResult split = withToken(
                        browser.delete().uri("/api/leads/" + other + "/merge?version=" + version(other)))
                .with(TestUsers.analyst())
                .exchange();
        assertThat(json(split).path("changed").asInt()).isEqualTo(1);
        assertThat(total("")).isEqualTo(3);
        withdraw(other);
    }

    @Test
    void savedFiltersAreAPersonsOwn() {
        String name = "/api/leads/filters/硬矛盾";
        MvcTestResult saved = withToken(browser.put().uri(name))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"address\": \"strength=hard&q=豫H00001\"}")
                .with(TestUsers.analyst())
                .exchange();
        assertThat(json(saved))
                .anyMatch(filter -> filter.path("name").asString().equals("硬矛盾")
                        && filter.path("address").asString().equals("strength=hard&q=豫H00001"));
        assertThat(get("/api/leads/filters", TestUsers.countyOfficer(TestCity.COUNTY_A)))
                .noneMatch(filter -> filter.path("name").asString().equals("硬矛盾"));
        assertThat(database.sql("select address from leads.saved_filters where name = '硬矛盾'")
                        .query(String.class)
                        .single())
                .startsWith("aes-256-gcm:");
        assertThat(json(withToken(browser.delete().uri(name))
                        .with(TestUsers.analyst())
                        .exchange()))
                .noneMatch(filter -> filter.path("name").asString().equals("硬矛盾"));
    }
}
