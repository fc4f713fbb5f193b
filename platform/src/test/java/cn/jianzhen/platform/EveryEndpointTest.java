package cn.jianzhen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.access.TestUsers;
import java.util.List;
import java.util.Map;
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
            "GET /api/setup",
            "POST /api/setup");

    /** What only those who decide may call; whoever looks on may not. */
    private static final Set<String> DECISIONS = Set.of("PUT /api/findings/{findingId}/outcome");

    /** Besides deciding it takes seeing the whole city; with what each answers over the test city, where no package was ever made. */
    private static final Map<String, Integer> WHOLE_CITY = Map.of(
            "POST /api/findings/{findingId}/evidence", 409,
            "GET /api/findings/{findingId}/evidence/{itemId}/content", 404);

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
    void withARightRoleEveryOtherRouteAnswers200() {
        for (Route route : guarded()) {
            for (RequestPostProcessor user : rightUsers(route)) {
                if (!WHOLE_CITY.containsKey(route.toString())) {
                    assertThat(call(route, user)).as(route.toString()).hasStatusOk();
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
            if (isAudit(route) || WHOLE_CITY.containsKey(route.toString())) {
                continue;
            }
            int expected = DECISIONS.contains(route.toString()) ? 403 : 200;
            assertThat(call(route, TestUsers.provinceObserver()))
                    .as(route.toString())
                    .hasStatus(expected);
        }
    }

    private static boolean isAudit(Route route) {
        return route.path().startsWith("/api/audit/");
    }

    private static List<RequestPostProcessor> rightUsers(Route route) {
        return isAudit(route)
                ? List.of(TestUsers.auditAdministrator())
                : List.of(TestUsers.analyst(), TestUsers.countyOfficer("410802"));
    }

    private static List<RequestPostProcessor> wrongUsers(Route route) {
        return isAudit(route)
                ? List.of(TestUsers.administrator(), TestUsers.analyst(), TestUsers.provinceObserver())
                : List.of(TestUsers.administrator(), TestUsers.auditAdministrator());
    }

    private MvcTestResult call(Route route, RequestPostProcessor user) {
        return withToken(browser.method(route.method())
                        .uri(route.path()
                                .replace("{reportNo}", "R1")
                                .replace("{kind}", "inspection")
                                .replace("{id}", "R1")
                                .replace("{findingId}", "F1")
                                .replace("{itemId}/content", "1/content?reason=核查")))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"outcome\": \"undecided\", \"note\": \"\"}")
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
