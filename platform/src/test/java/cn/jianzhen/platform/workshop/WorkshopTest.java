package cn.jianzhen.platform.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.platform.access.TestUsers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** The way of a proposal, from the form to the next detection. */
class WorkshopTest extends WorkshopCityTest {
    private static final String APPROVED = "{\"approved\": true, \"note\": \"同意\"}";

    @Test
    void aLowerThresholdGainsOneAndLosesNone() throws InterruptedException {
        checked();
        JsonNode test = tested(30).get("backtest");
        assertThat(test.get("state").asString()).as(test.toString()).isEqualTo("ran");
        assertThat(subjects(test, "gained")).containsExactly("R4");
        assertThat(subjects(test, "lost")).isEmpty();
        assertThat(subjects(test, "kept")).containsExactly("R2", "R6");
        assertThat(group(test, "kept").get("confirmed").asInt()).isOne();
        assertThat(group(test, "kept").get("refuted").asInt()).isOne();
        assertThat(test.get("after").get("enough").asBoolean()).isFalse();
    }

    @Test
    void aHigherThresholdLosesWhatWasRefuted() throws InterruptedException {
        checked();
        JsonNode test = tested(110).get("backtest");
        assertThat(subjects(test, "gained")).isEmpty();
        assertThat(subjects(test, "lost")).containsExactly("R6");
        assertThat(subjects(test, "kept")).containsExactly("R2");
        assertThat(group(test, "lost").get("refuted").asInt()).isOne();
        assertThat(test.get("before").get("refuted").asInt()).isOne();
        assertThat(test.get("after").get("refuted").asInt()).isZero();
    }

    @Test
    void whatASecondPersonApprovesRunsOnTrialAtTheNextDetection() throws InterruptedException {
        String path = path(tested(110));
        assertThat(post(path + "/decision", APPROVED, TestUsers.secondAnalyst()))
                .isEqualTo(409);
        assertThat(post(path + "/submission", "{}", TestUsers.secondAnalyst())).isEqualTo(409);
        assertThat(post(path + "/submission", "{}", TestUsers.analyst())).isEqualTo(200);
        assertThat(post(path + "/decision", APPROVED, TestUsers.analyst())).isEqualTo(409);
        assertThat(post(path + "/decision", APPROVED, TestUsers.countyOfficer("410802")))
                .isEqualTo(403);
        assertThat(post(path + "/decision", APPROVED, TestUsers.secondAnalyst()))
                .isEqualTo(200);
        assertThat(post(path + "/decision", APPROVED, TestUsers.secondAnalyst()))
                .isEqualTo(409);
        String id = "line-overlap-p" + path.substring(path.lastIndexOf('/') + 1);
        Catalogue next = Catalogue.bundled().including(FOLDER.resolve("detectors"));
        assertThat(next.problems()).isEmpty();
        assertThat(next.find(id)).hasValueSatisfying(detector -> {
            assertThat(detector.status()).isEqualTo("trial");
            assertThat(detector.initialParameters().values()).containsEntry("min_overlap_seconds", 110L);
            assertThat(detector.history().getLast().text()).contains("analyst", "second");
        });
    }

    @Test
    void theDatabaseItselfRefusesTheAuthorsOwnWord() throws InterruptedException {
        String path = path(tested(90));
        post(path + "/submission", "{}", TestUsers.analyst());
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        assertThatThrownBy(() -> update("state = 'approved', decided_by = 'Analyst', decided_at = now()", id))
                .hasMessageContaining("author_does_not_decide");
        assertThatThrownBy(() -> update("author = 'somebody'", id)).hasMessageContaining("not rewritten");
        assertThatThrownBy(() -> update("state = 'approved'", id)).hasMessageContaining("decided_by_somebody");
    }

    @Test
    void onlyDeclaredParametersWithinTheirBoundsAreTaken() {
        for (String values : List.of(
                "{\"nothing\": 1}",
                "{\"min_overlap_seconds\": -1}",
                "{\"min_overlap_seconds\": 60}",
                "{\"min_overlap_seconds\": 1.5}",
                "{\"min_overlap_seconds\": 1e12}",
                "{}",
                "{\"min_overlap_seconds\": null}")) {
            assertThat(post("/api/workshop/proposals", proposal(values), TestUsers.analyst()))
                    .as(values)
                    .isEqualTo(400);
        }
    }

    @Test
    void aCancelledBacktestComparesNothing() throws InterruptedException {
        String path = path(answer("/api/workshop/proposals", proposal("{\"min_overlap_seconds\": 50}")));
        answer(path + "/backtest", "{}");
        assertThat(post(path + "/backtest", "{}", TestUsers.analyst())).isEqualTo(409);
        browser.delete()
                .uri(path + "/backtest")
                .with(TestUsers.analyst())
                .cookie(TOKEN)
                .header("X-XSRF-TOKEN", "token")
                .exchange();
        backtests.awaitEnd();
        JsonNode proposal = read(path);
        assertThat(proposal.get("backtest").get("state").asString()).isEqualTo("cancelled");
        assertThat(proposal.get("state").asString()).isEqualTo("draft");
    }

    @Test
    void everyStepStandsInTheLog() throws InterruptedException {
        String path = path(tested(80));
        post(path + "/submission", "{}", TestUsers.analyst());
        post(path + "/decision", "{\"approved\": false, \"note\": \"证据不足\"}", TestUsers.secondAnalyst());
        String number = path.substring(path.lastIndexOf('/') + 1);
        assertThat(database.sql("select action from audit.entries where subject = :about order by number")
                        .param("about", "提议 " + number + " line-overlap")
                        .query(String.class)
                        .list())
                .containsExactly("proposal_made", "proposal_tested", "proposal_submitted", "proposal_refused");
    }

    private void update(String what, long id) {
        database.sql("update workshop.proposals set " + what + " where proposal_id = " + id)
                .update();
    }

    private void checked() {
        for (Map.Entry<String, String> one :
                Map.of("F-R2", "confirmed", "F-R6", "refuted").entrySet()) {
            assertThat(browser.put()
                            .uri("/api/findings/" + one.getKey() + "/outcome")
                            .cookie(TOKEN)
                            .header("X-XSRF-TOKEN", "token")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"outcome\": \"" + one.getValue() + "\", \"note\": \"\"}")
                            .with(TestUsers.analyst()))
                    .hasStatusOk();
        }
    }

    private JsonNode tested(double seconds) throws InterruptedException {
        String path = path(answer("/api/workshop/proposals", proposal("{\"min_overlap_seconds\": " + seconds + "}")));
        answer(path + "/backtest", "{}");
        backtests.awaitEnd();
        return read(path);
    }

    private static String proposal(String values) {
        return "{\"detectorId\": \"line-overlap\", \"values\": " + values + ", \"reason\": \"误报较多\"}";
    }

    private static String path(JsonNode proposal) {
        return "/api/workshop/proposals/" + proposal.get("proposalId").asLong();
    }

    private static List<String> subjects(JsonNode test, String change) {
        return group(test, change).get("subjects").values().stream()
                .map(one -> one.get("subjectId").asString())
                .toList();
    }

    private static JsonNode group(JsonNode test, String change) {
        return test.get("groups").values().stream()
                .filter(one -> one.get("change").asString().equals(change))
                .findFirst()
                .orElseThrow();
    }
}
