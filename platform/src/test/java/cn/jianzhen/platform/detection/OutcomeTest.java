package cn.jianzhen.platform.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.finding.Calibration;
import cn.jianzhen.engine.finding.Vote;
import cn.jianzhen.platform.PlatformTest;
import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.access.TestUsers;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class OutcomeTest extends PlatformTest {
    private static final String REFUTED = "{\"outcome\": \"refuted\", \"note\": \" 时钟快 3 分钟 \"}";

    @Test
    void onlyWhoDecidesMayRecordAnOutcome() {
        assertThat(put("F3", REFUTED, SecurityMockMvcRequestPostProcessors.anonymous()))
                .hasStatus(401);
        assertThat(put("F3", REFUTED, TestUsers.administrator())).hasStatus(403);
        assertThat(put("F3", REFUTED, TestUsers.provinceObserver())).hasStatus(403);
        assertThat(put("F3", REFUTED, TestUsers.countyOfficer(TestCity.COUNTY_A)))
                .hasStatus(404);
        assertThat(put("F3", REFUTED, TestUsers.countyOfficer(TestCity.COUNTY_B)))
                .hasStatusOk();
        assertThat(put("F3", REFUTED, TestUsers.analyst())).hasStatusOk();
    }

    @Test
    void theNewestOutcomeStandsBesideItsFinding() {
        put("F3", REFUTED, TestUsers.analyst());
        put("F3", REFUTED.replace("refuted", "confirmed"), TestUsers.countyOfficer(TestCity.COUNTY_B));
        MvcTestResult page = browser.get()
                .uri("/api/subjects/station/S-B")
                .with(TestUsers.analyst())
                .exchange();
        assertThat(page)
                .bodyJson()
                .extractingPath("$.findings[0].outcome.outcome")
                .isEqualTo("confirmed");
        assertThat(page).bodyJson().extractingPath("$.findings[0].outcome.note").isEqualTo("时钟快 3 分钟");
        assertThat(page)
                .bodyJson()
                .extractingPath("$.findings[0].outcome.recordedBy")
                .isEqualTo("county_officer");
    }

    @Test
    void whatIsNoOutcomeIsRefused() {
        for (String body :
                List.of("{}", "{\"outcome\": \"maybe\", \"note\": \"\"}", "x", "{\"outcome\": \"refuted\"}")) {
            assertThat(put("F3", body, TestUsers.analyst())).as(body).hasStatus(400);
        }
        assertThat(put("F0", REFUTED, TestUsers.analyst())).hasStatus(404);
    }

    @Test
    void onlySettledChecksTeachAndOfOneFindingTheNewest() {
        Outcomes outcomes = TestFindings.outcomes();
        for (int i = 0; i < 12; i++) {
            FindingRow finding = finding("F" + i);
            outcomes.record(TestUsers.decider(), finding, "confirmed", "");
            outcomes.record(TestUsers.decider(), finding, i < 10 ? "refuted" : "undecided", "");
        }
        Calibration.Estimate estimate =
                outcomes.calibration().estimate(new Vote("line-overlap", "time_person", true, 0.8));
        assertThat(estimate.checks()).isEqualTo(10);
        assertThat(estimate.score()).isCloseTo(10 * 0.8 / 20, within(1e-12));
        assertThat(outcomes.newestEntry()).isEqualTo(24);
    }

    private MvcTestResult put(String finding, String body, RequestPostProcessor user) {
        return withToken(browser.put().uri("/api/findings/{id}/outcome", finding))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user)
                .exchange();
    }

    private static FindingRow finding(String id) {
        LocalDateTime time = LocalDateTime.of(2024, 10, 8, 9, 0);
        return new FindingRow(
                id,
                "RUN1",
                "line-overlap",
                "1",
                "sha",
                2,
                "hard",
                "time_person",
                "inspection",
                "R1",
                null,
                0.8,
                time,
                time,
                "",
                null,
                null,
                "0.1",
                "s",
                time,
                TestCity.COUNTY_A);
    }
}
