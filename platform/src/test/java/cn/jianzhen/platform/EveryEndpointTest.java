package cn.jianzhen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.access.TestUsers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** No login, wrong role, right role: for every route there is, so that a new one cannot be forgotten. */
class EveryEndpointTest extends PlatformTest {
    private static final Set<String> PUBLIC = Set.of(
            "GET /api/session",
            "POST /api/session",
            "DELETE /api/session",
            "GET /api/demo-accounts",
            "POST /api/session/code",
            "POST /api/session/password",
            "POST /api/session/enrolment",
            "GET /api/setup",
            "POST /api/setup");

    /** What is answered to who has the right, where the test's request asks for something that is not there, or for nothing. */
    private static final Map<String, Integer> NOT_OK = Map.ofEntries(
            Map.entry("PUT /api/accounts/{userName}/state", 404),
            Map.entry("POST /api/accounts/{userName}/one-time-password", 404),
            Map.entry("PUT /api/security/accounts/{userName}/roles", 404),
            Map.entry("DELETE /api/security/accounts/{userName}/second-factor", 404),
            Map.entry("DELETE /api/security/locks", 204),
            Map.entry("DELETE /api/security/sessions/{key}", 404),
            Map.entry("PUT /api/account/password", 400),
            Map.entry("POST /api/account/second-factor", 400),
            Map.entry("PUT /api/account/second-factor", 400),
            Map.entry("DELETE /api/account/sessions/{key}", 404),
            Map.entry("GET /api/leads/{leadId}", 404),
            Map.entry("PUT /api/leads/{leadId}/merge", 404),
            Map.entry("DELETE /api/leads/{leadId}/merge", 404),
            Map.entry("GET /api/leads/orders/{orderId}", 404));

    private static final Map<String, String> BODIES = Map.of(
            "POST /api/workshop/proposals", "{\"detectorId\": \"none\", \"values\": {\"a\": 1}, \"reason\": \"核查需要\"}",
            "POST /api/workshop/proposals/{proposalId}/decision", "{\"approved\": false, \"note\": \"不同意\"}",
            "POST /api/workshop/query", "{\"sql\": \"select 1 as a\", \"values\": {}}",
            "POST /api/accounts", "{\"userName\": \"made.here\", \"displayName\": \"甲\"}",
            "PUT /api/accounts/{userName}/state", "{\"disabled\": true}",
            "PUT /api/security/accounts/{userName}/roles", "{\"roles\": []}",
            "POST /api/leads/steps",
                    "{\"leads\": [{\"leadId\": 0, \"version\": 0}], \"step\": \"reopen\", \"note\": \"复核\"}",
            "PUT /api/leads/{leadId}/merge", "{\"into\": 0, \"version\": 0}",
            "PUT /api/leads/filters/{name}", "{\"address\": \"strength=hard\"}");

    /** What only those who decide may call; whoever looks on may not. */
    private static final Set<String> DECISIONS = Set.of(
            "PUT /api/findings/{findingId}/outcome",
            "POST /api/inspections/{reportNo}/disclosure",
            "POST /api/leads/steps",
            "PUT /api/leads/{leadId}/merge",
            "DELETE /api/leads/{leadId}/merge",
            "POST /api/subjects/{kind}/{id}/disclosure");

    /** Besides deciding it takes seeing the whole city; with what each answers over the test city, where no package was ever made. */
    private static final Map<String, Integer> WHOLE_CITY = Map.ofEntries(
            Map.entry("POST /api/findings/{findingId}/evidence", 409),
            Map.entry("GET /api/findings/{findingId}/evidence/{itemId}/content", 404),
            Map.entry("GET /api/workshop/proposals", 200),
            Map.entry("POST /api/workshop/proposals", 404),
            Map.entry("GET /api/workshop/proposals/{proposalId}", 404),
            Map.entry("POST /api/workshop/proposals/{proposalId}/backtest", 404),
            Map.entry("DELETE /api/workshop/proposals/{proposalId}/backtest", 404),
            Map.entry("POST /api/workshop/proposals/{proposalId}/submission", 404),
            Map.entry("POST /api/workshop/proposals/{proposalId}/decision", 404),
            Map.entry("GET /api/workshop/tables", 200),
            Map.entry("POST /api/workshop/query", 200));

    private static final Map<String, RequestPostProcessor> ADMINISTRATORS = Map.of(
            "/api/audit/", TestUsers.auditAdministrator(),
            "/api/accounts/", TestUsers.administrator(),
            "/api/security/", TestUsers.securityAdministrator());

    private record Route(HttpMethod method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void thePublicRoutesAreTheOnesListed() {
        assertThat(routes().map(Route::toString)).containsAll(PUBLIC);
        assertThat(guarded()).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void withoutALoginEveryOtherRouteAnswers401() {
        for (Route route : guarded()) {
            assertThat(call(route, SecurityMockMvcRequestPostProcessors.anonymous()))
                    .as(route.toString())
                    .hasStatus(401);
        }
    }

    @Test
    void withTheWrongRoleEveryOtherRouteAnswers403() {
        for (Route route : guarded()) {
            for (RequestPostProcessor user : wrongUsers(route)) {
                assertThat(call(route, user)).as(route.toString()).hasStatus(403);
            }
        }
    }

    @Test
    void withARightRoleEveryOtherRouteAnswers() {
        for (Route route : guarded()) {
            for (RequestPostProcessor user : rightUsers(route)) {
                if (!WHOLE_CITY.containsKey(route.toString())) {
                    assertThat(call(route, user)).as(route.toString()).hasStatus(expected(route));
                }
            }
        }
    }

    @Test
    void packagesAreForThoseWhoDecideAndSeeTheWholeCity() {
        assertThat(guarded().stream().map(Route::toString)).containsAll(WHOLE_CITY.keySet());
        for (Route route : guarded()) {
            Integer expected = WHOLE_CITY.get(route.toString());
            if (expected != null) {
                assertThat(call(route, TestUsers.analyst()))
                        .as(route.toString())
                        .hasStatus(expected);
                assertThat(call(route, TestUsers.countyOfficer("410802"))).hasStatus(403);
                assertThat(call(route, TestUsers.provinceObserver())).hasStatus(403);
            }
        }
    }

    @Test
    void whoLooksOnMaySeeEverythingAndDecideNothing() {
        assertThat(guarded().stream().map(Route::toString)).containsAll(DECISIONS);
        for (Route route : guarded()) {
            if (administers(route) || WHOLE_CITY.containsKey(route.toString())) {
                continue;
            }
            int expected = DECISIONS.contains(route.toString()) ? 403 : expected(route);
            assertThat(call(route, TestUsers.provinceObserver()))
                    .as(route.toString())
                    .hasStatus(expected);
        }
    }

    @Test
    void whoHasNoRoleThatHelpsMayOnlyLookAfterTheOwnAccount() {
        for (Route route : guarded()) {
            int expected = isOwn(route) ? expected(route) : 403;
            for (RequestPostProcessor user : List.of(TestUsers.newcomer(), TestUsers.partner())) {
                assertThat(call(route, user)).as(route.toString()).hasStatus(expected);
            }
        }
    }

    private static int expected(Route route) {
        return NOT_OK.getOrDefault(route.toString(), 200);
    }

    private static boolean isOwn(Route route) {
        return route.path().equals("/api/account") || route.path().startsWith("/api/account/");
    }

    /** The one administrator whose route it is; empty for case data and the own account. */
    private static Optional<RequestPostProcessor> administrator(Route route) {
        return ADMINISTRATORS.entrySet().stream()
                .filter(entry -> (route.path() + "/").startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean administers(Route route) {
        return administrator(route).isPresent();
    }

    private static List<RequestPostProcessor> rightUsers(Route route) {
        List<RequestPostProcessor> workers = List.of(TestUsers.analyst(), TestUsers.countyOfficer("410802"));
        return administrator(route).map(List::of).orElse(workers);
    }

    private static List<RequestPostProcessor> wrongUsers(Route route) {
        if (isOwn(route)) {
            return List.of();
        }
        Optional<RequestPostProcessor> right = administrator(route);
        Stream<RequestPostProcessor> workers = right.isPresent()
                ? Stream.of(TestUsers.analyst(), TestUsers.provinceObserver(), TestUsers.countyOfficer("410802"))
                : Stream.empty();
        return Stream.concat(workers, ADMINISTRATORS.values().stream().filter(user -> !user.equals(right.orElse(null))))
                .toList();
    }

    private MvcTestResult call(Route route, RequestPostProcessor user) {
        return withToken(browser.method(route.method())
                        .uri(route.path()
                                .replace("{reportNo}", "R1")
                                .replace("{kind}", "inspection")
                                .replace("{id}", "R1")
                                .replace("{findingId}", "F1")
                                .replace("{figure}", "leads_open")
                                .replace("{userName}", "nobody")
                                .replace("{key}", "none")
                                .replace("{leadId}", "0")
                                .replace("{orderId}", "0")
                                .replace("{name}", "one")
                                .replace("{proposalId}", "999999")
                                .replace("{itemId}/content", "1/content?reason=核查")))
                .queryParam("userName", "nobody")
                .queryParam("version", "0")
                .contentType(MediaType.APPLICATION_JSON)
                .content(BODIES.getOrDefault(
                        route.toString(), "{\"outcome\": \"undecided\", \"note\": \"\", \"reason\": \"现场核查需要\"}"))
                .with(user)
                .exchange();
    }

    private List<Route> guarded() {
        return routes().filter(route -> !PUBLIC.contains(route.toString())).toList();
    }

    private Stream<Route> routes() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(EveryEndpointTest::routes)
                .filter(route -> route.path().startsWith("/api/"));
    }

    private static Stream<Route> routes(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(path -> info.getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.asHttpMethod(), path)));
    }
}
