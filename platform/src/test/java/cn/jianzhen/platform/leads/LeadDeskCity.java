package cn.jianzhen.platform.leads;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.PlatformTest;
import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.access.TestUsers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People of two counties and of the city at the desk of the test city, and what they ask for. */
abstract class LeadDeskCity extends PlatformTest {
    static final String DUE = "2030-01-01";

    @Autowired
    ScopedRows rows;

    @Autowired
    JdbcClient database;

    long inA;
    long inB;

    @BeforeEach
    void people() {
        inA = lead("R1");
        inB = lead("S-B");
        for (String account : List.of(
                "('zhang', '市局张三', '', '{analyst}', null, false, now())",
                "('li', '解放李四', '', '{county_officer}', '410802', false, now())",
                "('wang', '山阳王五', '', '{county_officer}', '410811', false, now())",
                "('zhao', '旁观赵六', '', '{province_observer}', null, false, now())")) {
            database.sql(
                            "insert into access.accounts (user_name, display_name, password_hash, roles, county_code, demo,"
                                    + " created_at) values " + account + " on conflict do nothing")
                    .update();
        }
    }

    @AfterEach
    void forget() {
        rows.ofEveryCounty(() -> database.sql("update leads.leads set stage = 'new', assignee = null, due_on = null,"
                        + " order_id = null, merged_into = null, dismissed_detectors = null")
                .update());
        database.sql("delete from access.accounts where user_name in ('zhang', 'li', 'wang', 'zhao')")
                .update();
    }

    String assign(String person, long... leads) {
        return "{\"step\": \"assign\", \"assignee\": \"" + person + "\", \"leads\": " + references(leads) + "}";
    }

    String handOver(String requirement, long... leads) {
        return "{\"step\": \"hand_over\", \"dueOn\": \"" + DUE + "\", \"note\": \"" + requirement + "\", \"leads\": "
                + references(leads) + "}";
    }

    String decide(String step, String cause, long... leads) {
        return "{\"step\": \"" + step + "\", \"cause\": \"" + cause + "\", \"note\": \"看过录像\", \"leads\": "
                + references(leads) + "}";
    }

    String references(long... leads) {
        return java.util.Arrays.stream(leads)
                .mapToObj(lead -> "{\"leadId\": %d, \"version\": %d}".formatted(lead, version(lead)))
                .toList()
                .toString();
    }

    int version(long lead) {
        return rows.ofEveryCounty(() -> database.sql("select version from leads.leads where lead_id = :id")
                .param("id", lead)
                .query(Integer.class)
                .single());
    }

    long lead(String subject) {
        return rows.ofEveryCounty(() -> database.sql("select lead_id from leads.leads where subject_id = :subject")
                .param("subject", subject)
                .query(Long.class)
                .single());
    }

    int orders(String county) {
        return rows.ofEveryCounty(() -> database.sql("select count(*) from leads.orders where county_code = :county")
                .param("county", county)
                .query(Integer.class)
                .single());
    }

    long outcomes(String finding, String outcome) {
        return rows.ofEveryCounty(() -> database.sql("select count(*) from detection.finding_outcomes"
                        + " where finding_id = :finding and outcome = :outcome")
                .param("finding", finding)
                .param("outcome", outcome)
                .query(Long.class)
                .single());
    }

    long copyOf(long lead, String subject) {
        return rows.ofEveryCounty(() -> database.sql("""
                        insert into leads.leads (subject_kind, subject_id, strongest_detector, reason, risk, basis, checks, hard,
                          category, detector_ids, finding_count, county_code, occurred_at, status, run_id, first_seen_at, changed_at)
                        select subject_kind, :subject, strongest_detector, reason, risk, basis, checks, hard, category, detector_ids,
                          finding_count, county_code, occurred_at, 'open', run_id, first_seen_at, changed_at
                        from leads.leads where lead_id = :id
                        on conflict (subject_kind, subject_id) do update set status = 'open' returning lead_id
                        """)
                .param("subject", subject)
                .param("id", lead)
                .query(Long.class)
                .single());
    }

    void withdraw(long lead) {
        rows.ofEveryCounty(() -> database.sql("update leads.leads set status = 'withdrawn' where lead_id = :id")
                .param("id", lead)
                .update());
    }

    MvcTestResult merge(long lead, long into, RequestPostProcessor user) {
        return withToken(browser.put().uri("/api/leads/" + lead + "/merge"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"into\": %d, \"version\": %d}".formatted(into, version(lead)))
                .with(user)
                .exchange();
    }

    long total(String query) {
        return get("/api/leads" + query, TestUsers.analyst()).path("total").asLong();
    }

    JsonNode detail(long lead) {
        return get("/api/leads/" + lead, TestUsers.analyst());
    }

    JsonNode get(String uri, RequestPostProcessor user) {
        return json(browser.get().uri(uri).with(user).exchange());
    }

    JsonNode take(String body, RequestPostProcessor user) {
        return json(posted(body, user));
    }

    int status(String body, RequestPostProcessor user) {
        return posted(body, user).getResponse().getStatus();
    }

    MvcTestResult posted(String body, RequestPostProcessor user) {
        return withToken(browser.post().uri("/api/leads/steps"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(user)
                .exchange();
    }

    static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared()
                .readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
