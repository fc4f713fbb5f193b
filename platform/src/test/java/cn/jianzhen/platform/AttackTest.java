package cn.jianzhen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.access.TestUsers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an attacker would try, against every route and every parameter that there is: they are taken from the description of the API. */
class AttackTest extends PersonalCityTest {
    private static final List<String> INJECTIONS = List.of(
            "' or true --",
            "'; drop table leads.leads; --",
            "\" or \"1\"=\"1",
            "1) or (1=1",
            "x' union select user_name, password_hash from access.accounts --",
            "x' and pg_sleep(0) is null --",
            "$$;select 1;$$",
            ":scope",
            "?",
            "%' or 1=1 --",
            "\\'; select version() --",
            "risk desc; drop table leads.leads",
            "{{7*7}}${7*7}#{7*7}");

    private static final List<String> CLIMBING = List.of(
            "/../application.yaml",
            "/assets/../../application.yaml",
            "/assets/..%2f..%2fapplication.yaml",
            "/assets/%2e%2e/%2e%2e/application.yaml",
            "/assets/..;/..;/application.yaml",
            "/assets/..%5c..%5capplication.yaml",
            "/assets/%252e%252e/application.yaml",
            "/application.yaml",
            "/db/access/V1__accounts.sql",
            "/assets//etc/passwd",
            "/file:/etc/passwd",
            "/api/inspections/..%2f..%2fetc%2fpasswd",
            "/api/subjects/station/..%2f..%2fetc%2fpasswd",
            "/api/findings/..%2f..%2fetc%2fpasswd/evidence.zip");

    @Autowired
    private JsonMapper json;

    @Autowired
    private ScopedRows rows;

    @Autowired
    private JdbcClient database;

    /** The city's leads lie in either county: each is shown where it lies, and nowhere else. */
    @Test
    void aLeadIsThereInItsOwnCountyOnly() {
        for (String uri : filled("/api/leads/{leadId}").toList()) {
            String inA = body(uri, TestUsers.countyOfficer(TestCity.COUNTY_A));
            String inB = body(uri, TestUsers.countyOfficer(TestCity.COUNTY_B));
            assertThat(inA.contains("\"code\":\"not-found\""))
                    .as(uri)
                    .isNotEqualTo(inB.contains("\"code\":\"not-found\""));
            assertThat(inA).as(uri).doesNotContain("\"countyCode\":\"" + TestCity.COUNTY_B);
            assertThat(inB).as(uri).doesNotContain("\"countyCode\":\"" + TestCity.COUNTY_A);
        }
    }

    /** A car and a telephone that were in both counties have a page in both, with nothing of the other one. */
    @Test
    void whatWasInBothCountiesShowsNothingOfTheOther() {
        for (String kind : List.of("phone", "vehicle")) {
            String uri = filled("/api/subjects/{kind}/{id}")
                    .filter(path -> path.contains("/" + kind + "/"))
                    .findFirst()
                    .orElseThrow();
            assertThat(body(uri, TestUsers.countyOfficer(TestCity.COUNTY_B)))
                    .as(uri)
                    .contains("\"findings\":[]")
                    .doesNotContain("S-A", "R1", "W1", "SHOP");
            assertThat(body(uri, TestUsers.countyOfficer(TestCity.COUNTY_A)))
                    .as(uri)
                    .contains("\"findingId\"");
        }
    }

    @Test
    void anotherCountysNumbersLookAsIfTheyWereNotThere() {
        List<String> foreign = gets().stream()
                .filter(route -> route.contains("{"))
                .flatMap(this::filled)
                .filter(uri -> !uri.contains("/R3") && !uri.contains("/S-B") && !uri.contains("/F8"))
                .filter(uri -> !uri.contains("/phone/") && !uri.contains("/vehicle/")) // R3's; below
                .filter(uri -> !uri.contains("/figures/")) // names no county; FiguresTest looks at its rows
                .filter(uri -> !uri.matches("/api/leads/\\d+")) // below
                .toList();
        assertThat(foreign).hasSizeGreaterThan(15);
        for (String uri : foreign) {
            MvcTestResult answer = browser.get()
                    .uri(uri)
                    .with(TestUsers.countyOfficer(TestCity.COUNTY_B))
                    .exchange();
            assertThat(answer.getResponse().getStatus()).as(uri).isIn(403, 404);
            assertThat(body(uri, TestUsers.countyOfficer(TestCity.COUNTY_B)))
                    .as(uri)
                    .contains("\"code\"")
                    .doesNotContain("甲<", "该店", "该站", "1号线", "豫H");
        }
    }

    @Test
    void aPageOfOnesOwnShowsNoFindingAboutAnotherCounty() {
        String page = body("/api/inspections/R3", TestUsers.countyOfficer(TestCity.COUNTY_B));
        assertThat(page).contains("\"findingId\":\"F8\"").doesNotContain("\"F1\"", "\"F7\"", "甲<", "该店");
        assertThat(body("/api/inspections/R3", TestUsers.analyst())).contains("\"findingId\":\"F7\"");
    }

    @Test
    void noParameterReachesTheStatement() {
        long leads = leads();
        int tried = 0;
        for (String[] parameter : queryParameters()) {
            for (String injection : INJECTIONS) {
                MvcTestResult answer = browser.get()
                        .uri(parameter[0])
                        .queryParam(parameter[1], injection)
                        .with(
                                parameter[0].startsWith("/api/audit")
                                        ? TestUsers.auditAdministrator()
                                        : TestUsers.analyst())
                        .exchange();
                String about = String.join(" ", parameter) + " " + injection;
                assertThat(answer.getResponse().getStatus()).as(about).isIn(200, 400);
                assertThat(answer.getResponse().getContentAsByteArray())
                        .as(about)
                        .satisfies(bytes -> assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                                .doesNotContain("\"subjectId\"", "argon2", "PSQLException", "syntax error"));
                tried++;
            }
        }
        assertThat(tried).as("parameters tried").isGreaterThan(12 * INJECTIONS.size());
        assertThat(leads()).isEqualTo(leads);
    }

    @Test
    void noIdReachesTheStatement() {
        for (String route : gets().stream().filter(path -> path.contains("{")).toList()) {
            for (String injection : INJECTIONS) {
                Object[] ids =
                        new Object[(int) route.chars().filter(c -> c == '{').count()];
                java.util.Arrays.fill(ids, injection);
                MvcTestResult answer =
                        browser.get().uri(route, ids).with(TestUsers.analyst()).exchange();
                assertThat(answer.getResponse().getStatus())
                        .as(route + " " + injection)
                        .isIn(400, 403, 404);
            }
        }
        assertThat(leads()).isPositive();
    }

    @Test
    void noPathClimbsOutOfTheSite() {
        for (String path : CLIMBING) {
            MvcTestResult answer = browser.get()
                    .uri(java.net.URI.create(path))
                    .with(TestUsers.analyst())
                    .exchange();
            assertThat(answer.getResponse().getStatus()).as(path).isIn(400, 403, 404);
            assertThat(new String(
                            answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .as(path)
                    .doesNotContain("root:", "largest-request", "create table");
        }
    }

    /** JSON with a script in it is data, as long as no browser takes it for a page. */
    @Test
    void whatWasImportedIsNeverAPage() {
        int scripts = 0;
        for (String uri : gets().stream().flatMap(this::filled).toList()) {
            MvcTestResult answer =
                    browser.get().uri(uri).with(TestUsers.analyst()).exchange();
            assertThat(answer.getResponse().getHeader("X-Content-Type-Options"))
                    .as(uri)
                    .isEqualTo("nosniff");
            assertThat(String.valueOf(answer.getResponse().getContentType()))
                    .as(uri)
                    .doesNotContain("html", "javascript", "svg");
            String policy = String.valueOf(answer.getResponse().getHeader("Content-Security-Policy"));
            assertThat(policy)
                    .as(uri)
                    .contains("default-src 'self'", "script-src 'self';", "object-src 'none'", "base-uri 'none'");
            assertThat(policy.replace("style-src 'self' 'unsafe-inline'", "")).doesNotContain("unsafe", "*", "http:");
            scripts += body(uri, TestUsers.analyst()).contains("<script>") ? 1 : 0;
        }
        assertThat(scripts).as("answers with the script in them").isPositive();
    }

    @Test
    void aStationNamedLikeAFormulaIsTextInTheSheet() {
        String sheet = body("/api/leads/export.csv", TestUsers.analyst());
        assertThat(sheet).contains("\"'=乙站\"").doesNotContain(",\"=乙站\"");
    }

    @Test
    void moreThanPeopleWriteIsRefusedAndSoIsADeepNest() {
        String large = "{\"outcome\": \"refuted\", \"note\": \"" + "x".repeat(2_000_000) + "\"}";
        assertThat(put(large)).hasStatus(413);
        assertThat(put("[".repeat(100_000))).hasStatus(400);
        assertThat(put("{\"outcome\": \"refuted\", \"note\": \"" + "x".repeat(5_000) + "\"}"))
                .hasStatus(400);
    }

    private MvcTestResult put(String body) {
        return PlatformTest.withToken(browser.put().uri("/api/findings/F7/outcome"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(TestUsers.analyst())
                .exchange();
    }

    private long leads() {
        return rows.ofEveryCounty(() -> database.sql("select count(*) from leads.leads")
                .query(Long.class)
                .single());
    }

    /** Path and name of every parameter of every GET that has no place for an id. */
    private List<String[]> queryParameters() {
        JsonNode api = json.readTree(body("/v3/api-docs", TestUsers.analyst()));
        return api.get("paths").properties().stream()
                .filter(path -> path.getValue().has("get") && !path.getKey().contains("{"))
                .flatMap(path -> parameters(path.getValue().get("get")).map(name -> new String[] {path.getKey(), name}))
                .toList();
    }

    private static Stream<String> parameters(JsonNode operation) {
        return operation.has("parameters")
                ? operation.get("parameters").values().stream()
                        .filter(one -> one.get("in").asString().equals("query"))
                        .map(one -> one.get("name").asString())
                : Stream.of();
    }
}
