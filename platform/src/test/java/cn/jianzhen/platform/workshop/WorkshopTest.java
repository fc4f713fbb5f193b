package cn.jianzhen.platform.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.platform.store.TestServer;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way of a proposal over a city of three overlaps: R2 overlaps R1 by 120 s, R4 overlaps R3 by 40 s, R6 overlaps R5 by 100 s. The
 * newest run, at 60 s, found R2 (confirmed) and R6 (refuted).
 */
@SpringBootTest(properties = {"jianzhen.workshop.seconds=3", "jianzhen.workshop.memory=200MB"})
@AutoConfigureMockMvc
@Import(TestClock.Provided.class)
class WorkshopTest {
    private static final Path FOLDER = folder();

    @Autowired
    private MockMvcTester browser;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Backtests backtests;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        String url = TestServer.freshDatabase();
        properties.add("jianzhen.data", FOLDER::toString);
        properties.add("jianzhen.database.url", () -> url);
        properties.add("jianzhen.database.user", TestServer::user);
        properties.add("jianzhen.database.password", TestServer::password);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("workshop-test");
            TestCity.build(folder, """
                    insert into stations (station_id, name, county_code) values ('S', '站', '410802');
                    insert into staff (staff_id, station_id, name) values ('D', 'S', '张三');
                    insert into inspections (report_no, station_id, line_id, vin, plate, kind, attempt, method, started_at,
                      ended_at, uploaded_at, exhaust_result, overall_result, revision)
                    select r, 'S', 'L', 'VIN' || r, r, 'periodic', 1, 'asm', cast('2024-10-08 ' || a as timestamp),
                      cast('2024-10-08 ' || b as timestamp), cast('2024-10-08 ' || b as timestamp) + interval 20 second,
                      'pass', 'pass', 0
                    from (values
                      ('R1', '09:00:00', '09:05:00'), ('R2', '09:03:00', '09:08:00'), ('R3', '10:00:00', '10:05:00'),
                      ('R4', '10:04:20', '10:09:00'), ('R5', '11:00:00', '11:05:00'), ('R6', '11:03:20', '11:08:00'))
                      as t (r, a, b);
                    insert into deliveries (delivery_id, source) values ('D1', 'test');
                    insert into runs values ('RUN', '2024-10-30 08:00:00', '2024-10-30 08:01:00', '0.1', 'c', 's');
                    insert into findings select 'F-' || r, 'RUN', 'line-overlap', '3', 'sha', 2, 'hard', 'time_person',
                      'inspection', r, null, 0.9, '2024-10-08', '2024-10-08', 'x', '{}', '{}', '0.1', 's'
                      from (values ('R2'), ('R6')) as t (r);
                    """);
            return folder;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

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
    void hostileQueriesAreRefusedOrStoppedAndThePlatformGoesOn() {
        Map<String, String> hostile = Map.ofEntries(
                Map.entry("select * from read_text('/etc/passwd')", "第 1 行：不能读取 read_text"),
                Map.entry("select *\nfrom 'https://example.org/x.csv'", "第 2 行：不能读取"),
                Map.entry("select * from runs", "第 1 行：不能读取 runs"),
                Map.entry("with x as (with runs as (select 1 as a) select * from runs) select * from runs", "查询有误"),
                Map.entry("select * from kept.main.runs", "不能读取 kept"),
                Map.entry("from (table runs)", "必须以 WITH 或 SELECT 开头"),
                Map.entry("select * from (table runs)", "不允许使用 table"),
                Map.entry("select 1 as a; drop table inspections", "只能有一条语句"),
                Map.entry("drop table inspections", "必须以 WITH 或 SELECT 开头"),
                Map.entry("set memory_limit = '90GB'", "必须以 WITH 或 SELECT 开头"),
                Map.entry("attach '/tmp/x' as y", "必须以 WITH 或 SELECT 开头"),
                Map.entry("copy inspections to '/tmp/x'", "必须以 WITH 或 SELECT 开头"),
                Map.entry("select getenv('PATH') as a", "不允许使用函数 getenv"),
                Map.entry(
                        "with recursive a as (select 1 as n union all select n + 1 from a) select * from a",
                        "不允许使用 recursive"),
                Map.entry("select " + "(".repeat(9_000) + "1" + ")".repeat(9_000) + " as a", "嵌套过深"),
                Map.entry(EATER, "已停止"),
                Map.entry(ENDLESS, "已停止"));
        hostile.forEach((sql, expected) -> {
            JsonNode answer = query(sql);
            assertThat(answer.path("problem").asString("")).as(sql).isNotBlank().contains(expected);
            assertThat(answer.get("rows")).as(sql).isEmpty();
        });
        assertThat(query("select count(*) as n from inspections")
                        .get("rows")
                        .get(0)
                        .get(0)
                        .asString())
                .isEqualTo("6");
    }

    @Test
    void namesAreStoodInForAndParametersBound() {
        JsonNode answer = query("select name, :n + 1 as more from staff");
        assertThat(answer.get("columns").get(1).asString())
                .as(answer.toString())
                .isEqualTo("more");
        assertThat(answer.get("rows").get(0).get(0).asString()).startsWith("~").doesNotContain("张");
        assertThat(answer.get("rows").get(0).get(1).asString()).isEqualTo("3");
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

    private static final String APPROVED = "{\"approved\": true, \"note\": \"同意\"}";
    private static final Cookie TOKEN = new Cookie("XSRF-TOKEN", "token");

    /** Sixteen to the eighth times sixteen letters. */
    private static final String EATER = eater();

    private static final String ENDLESS = "select count(*) as n from " + tables(16)
            + " where a0.plate || a15.plate = 'x'" + " or a1.plate < a2.plate || a3.plate";

    private static String eater() {
        StringBuilder sql = new StringBuilder("with c0 as (select plate || 'xxxxxxxxxxxxxxxx' as s from inspections)");
        for (int i = 1; i < 8; i++) {
            sql.append(", c" + i + " as (select " + "s || ".repeat(15) + "s as s from c" + (i - 1) + ")");
        }
        return sql.append(" select length(s) as n from c7").toString();
    }

    private static String tables(int count) {
        StringBuilder tables = new StringBuilder();
        for (int i = 0; i < count; i++) {
            tables.append(i == 0 ? "" : ", ").append("inspections as a" + i);
        }
        return tables.toString();
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

    private JsonNode query(String sql) {
        return answer(
                "/api/workshop/query",
                json.createObjectNode()
                        .put("sql", sql)
                        .set("values", json.createObjectNode().put("n", 2))
                        .toString());
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

    private JsonNode read(String path) {
        return json.readTree(text(browser.get()
                .uri(path)
                .with(TestUsers.analyst())
                .exchange()
                .getResponse()
                .getContentAsByteArray()));
    }

    private JsonNode answer(String path, String body) {
        return json.readTree(text(browser.post()
                .uri(path)
                .cookie(TOKEN)
                .header("X-XSRF-TOKEN", "token")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(TestUsers.analyst())
                .exchange()
                .getResponse()
                .getContentAsByteArray()));
    }

    private int post(String path, String body, RequestPostProcessor user) {
        return browser.post()
                .uri(path)
                .cookie(TOKEN)
                .header("X-XSRF-TOKEN", "token")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user)
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
