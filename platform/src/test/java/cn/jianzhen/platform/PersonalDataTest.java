package cn.jianzhen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.access.TestUsers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What nobody needs to know does not leave the platform, whatever endpoint is asked: they are taken from the routes. */
class PersonalDataTest extends PersonalCityTest {
    private static final String SEALED = "/api/findings/{findingId}/evidence/{itemId}/content";

    @Test
    void whoLooksOnGetsNoTelephoneNameNumberPlateOrVinFromAnywhere() {
        int asked = 0;
        for (String uri : everything()) {
            String body = body(uri, TestUsers.provinceObserver());
            assertThat(body)
                    .as(uri)
                    .doesNotContain(PersonalCity.PHONES)
                    .doesNotContain(PersonalCity.NAMES)
                    .doesNotContain(PersonalCity.PLATES)
                    .doesNotContain(PersonalCity.VINS);
            asked += body.contains("**") ? 1 : 0;
        }
        assertThat(asked).as("answers that would have shown something").isGreaterThan(8);
    }

    @Test
    void anOrderShowsWhatItHandsOverAsMaskedAsTheList() {
        handEverythingOver();
        assertThat(body("/api/leads/orders/1", TestUsers.analyst()))
                .contains("请核实 154****0002")
                .contains("豫H7C001")
                .doesNotContain("司马二二");
        assertThat(body("/api/leads/orders/1", TestUsers.provinceObserver()))
                .contains("请核实")
                .doesNotContain(PersonalCity.PLATES);
    }

    @Test
    void whoDecidesGetsPlatesButNoTelephoneAndNoName() {
        for (RequestPostProcessor user : List.of(TestUsers.analyst(), TestUsers.countyOfficer(TestCity.COUNTY_A))) {
            String all = "";
            for (String uri : everything()) {
                String body = body(uri, user);
                assertThat(body).as(uri).doesNotContain(PersonalCity.PHONES).doesNotContain(PersonalCity.NAMES);
                all += body;
            }
            assertThat(all).contains(PersonalCity.PLATES).contains(PersonalCity.VINS);
        }
    }

    @Test
    void addressesHoldNoTelephoneAndNoVin() {
        String leads = body("/api/leads?size=500", TestUsers.analyst());
        assertThat(leads).contains("\"subjectId\":\"~").doesNotContain("\"subjectId\":\"154");
        String page = body("/api/subjects/station/S-A", TestUsers.analyst());
        assertThat(page).contains("\"kind\":\"phone\",\"id\":\"~").doesNotContain("\"id\":\"LAAAAAAA0AA000001\"");
    }

    @Test
    void aReasonOpensOneSubjectAndStandsInTheLogBeforeTheAnswer() {
        String phone = outside("phone", "15400000002");
        MvcTestResult open = disclose("/api/subjects/phone/" + phone, "向送检人核实送检经过", TestUsers.analyst());
        assertThat(open).hasStatusOk();
        assertThat(text(open)).contains("15400000002").doesNotContain("\uE000");
        assertThat(text(disclose("/api/subjects/staff/D-A", "向送检人核实送检经过", TestUsers.analyst())))
                .contains("司马二二");
        assertThat(text(disclose("/api/inspections/R1", "现场核查需要姓名", TestUsers.countyOfficer(TestCity.COUNTY_A))))
                .contains("司马二二");
        assertThat(body("/api/subjects/phone/" + phone, TestUsers.analyst()))
                .as("the next look is masked again")
                .doesNotContain("15400000002");
        String log = body("/api/audit/entries", TestUsers.auditAdministrator());
        assertThat(URLDecoder.decode(log, StandardCharsets.UTF_8))
                .contains("\"disclose\"")
                .contains("向送检人核实送检经过")
                .doesNotContain("15400000002");
    }

    @Test
    void withoutAReasonTheRightOrTheScopeNothingOpens() {
        String uri = "/api/subjects/staff/D-A";
        for (String reason : List.of("", "看看", "just looking around")) {
            MvcTestResult refused = disclose(uri, reason, TestUsers.analyst());
            assertThat(refused).as(reason).hasStatus(400);
            assertThat(text(refused)).contains("reason-needed").doesNotContain("司马");
        }
        assertThat(disclose(uri, "省厅想看一看", TestUsers.provinceObserver())).hasStatus(403);
        assertThat(disclose(uri, "外县想看一看", TestUsers.countyOfficer(TestCity.COUNTY_B)))
                .hasStatus(404);
    }

    @Test
    void aMaskedNumberCannotBeGuessedByItsParts() {
        assertThat(body("/api/leads?q=1540000", TestUsers.analyst())).contains("\"total\":0");
        assertThat(body("/api/leads?q=15400000002", TestUsers.analyst())).contains("\"total\":1");
        assertThat(body("/api/leads?q=豫H7C0", TestUsers.analyst())).doesNotContain("\"total\":0");
        assertThat(body("/api/leads?q=豫H7C0", TestUsers.provinceObserver())).contains("\"total\":0");
        assertThat(body("/api/leads?q=LAAA", TestUsers.provinceObserver())).contains("\"total\":0");
        assertThat(browser.get().uri("/api/subjects/vehicle/LAAAAAAA0AA000001").with(TestUsers.provinceObserver()))
                .hasStatus(404);
        assertThat(browser.get().uri("/api/subjects/phone/15400000002").with(TestUsers.analyst()))
                .hasStatus(404);
    }

    /** What is sealed is evidence as it was reported; it is not for those who look on, see EveryEndpointTest. */
    private List<String> everything() {
        Stream<String> all =
                gets().stream().filter(route -> !route.equals(SEALED)).flatMap(this::filled);
        List<String> uris =
                Stream.concat(all, Stream.of("/api/leads?size=500&sort=harm")).toList();
        assertThat(uris).as("fill in the ids of a new route").noneMatch(uri -> uri.contains("{"));
        return uris;
    }

    private MvcTestResult disclose(String uri, String reason, RequestPostProcessor user) {
        return PlatformTest.withToken(browser.post().uri(uri + "/disclosure"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"reason\": \"" + reason + "\"}")
                .with(user)
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
