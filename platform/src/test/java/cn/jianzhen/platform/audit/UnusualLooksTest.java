package cn.jianzhen.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.audit.UnusualLooks.Unusual;
import cn.jianzhen.platform.audit.UnusualRules.Per;
import cn.jianzhen.platform.audit.UnusualRules.Rule;
import cn.jianzhen.platform.store.TestServer;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class UnusualLooksTest {
    private static final List<Rule> RULES = List.of(
            new Rule("many_looks", "一小时内大量查看", "look", Per.HOUR, 120, 3, "why"),
            new Rule("mass_export", "大量导出", "export", Per.DAY, 5, 3, "why"),
            new Rule("many_disclosures", "大量查看完整信息", "disclose", Per.DAY, 10, 3, "why"),
            new Rule("numbers_tried", "试编号", "not_found", Per.HOUR, 10, 3, "why"),
            new Rule("refused", "反复越权", "refused", Per.DAY, 5, 1, "why"),
            new Rule("at_night", "夜间查看", "look", Per.NIGHT, 30, 3, "why"),
            new Rule("one_subject", "集中查看", "look", Per.SUBJECT, 15, 3, "why"));

    private final JdbcClient database = TestServer.databaseOf("audit");
    private final TestClock clock = new TestClock();
    private final UnusualLooks looks = new UnusualLooks(database, new UnusualRules(7, 60, 10, 22, 6, RULES), clock);
    private int number;

    @Test
    void whoAlwaysWorksMuchIsNotNamed() {
        for (int day = 1; day <= 60; day++) {
            for (int hour = 9; hour < 17; hour++) {
                add("heavy", "look", "GET /api/inspections/R" + day, "", day, hour, 90 + (day * hour) % 40);
            }
            add("heavy", "look", "GET /api/leads/export.csv", "", day, 10, 6);
            add("heavy", "disclose", "POST /api/subjects/staff/D/disclosure", "", day, 11, 12);
            add("heavy", "look", "GET /api/subjects/station/S1", "", day, 14, 16);
            add("heavy", "look", "GET /api/inspections/R", "", day, 23, 35);
        }
        assertThat(looks.all()).isEmpty();
    }

    @Test
    void whoSuddenlyLooksThroughEverythingIsNamedWithTheNumbersAndTheEntries() {
        habit("quiet", 10);
        add("quiet", "look", "GET /api/inspections/R1", "", 2, 15, 200);
        Unusual found = only("many_looks");
        assertThat(found.person()).isEqualTo("quiet");
        assertThat(found.count()).isEqualTo(200);
        assertThat(found.usual()).isEqualTo(10);
        assertThat(found.ownHistory()).isTrue();
        assertThat(found.from().getHour()).isEqualTo(15);
        assertThat(found.entries()).hasSize(50).startsWith(number - 199L);
        assertThat(found.reason()).isEqualTo("why");
    }

    @Test
    void theOldMassLookIsNoLongerShownAndDoesNotBecomeTheCustom() {
        habit("quiet", 10);
        add("quiet", "look", "GET /api/inspections/R1", "", 30, 15, 500);
        assertThat(looks.all()).isEmpty();
        add("quiet", "look", "GET /api/inspections/R1", "", 2, 15, 200);
        assertThat(only("many_looks").count()).isEqualTo(200);
    }

    @Test
    void whoIsNewIsHeldAgainstEverybody() {
        for (String person : List.of("a", "b", "c")) {
            habit(person, 60);
        }
        add("new", "look", "GET /api/inspections/R1", "", 1, 15, 170);
        assertThat(looks.all()).isEmpty();
        add("new", "look", "GET /api/inspections/R1", "", 1, 15, 30);
        Unusual found = only("many_looks");
        assertThat(found.person()).isEqualTo("new");
        assertThat(found.ownHistory()).isFalse();
        assertThat(found.usual()).isEqualTo(60);
    }

    @Test
    void filesTakenAwayNumbersTriedRefusalsAndUnmaskingsAreEachCounted() {
        habit("quiet", 10);
        add("quiet", "look", "GET /api/leads/export.csv", "", 1, 10, 4);
        add("quiet", "decide", "GET /api/findings/F1/evidence.zip", "", 1, 11, 4);
        add("quiet", "not_found", "GET /api/inspections/X", "", 1, 10, 12);
        add("quiet", "refused", "GET /api/leads", "", 1, 10, 5);
        add("quiet", "disclose", "POST /api/subjects/staff/D/disclosure", "好奇", 1, 10, 11);
        assertThat(looks.all().stream().map(Unusual::rule))
                .containsExactlyInAnyOrder("mass_export", "numbers_tried", "refused", "many_disclosures");
        assertThat(only("mass_export").count()).isEqualTo(8);
    }

    @Test
    void oneNightIsOneNightAlsoBeyondMidnight() {
        habit("quiet", 10);
        add("quiet", "look", "GET /api/inspections/R1", "", 2, 23, 20);
        add("quiet", "look", "GET /api/inspections/R1", "", 1, 2, 20);
        assertThat(only("at_night").count()).isEqualTo(40);
    }

    @Test
    void aStationThatAPersonNeverLookedAtIsNamedWhetherByItsPageOrByTheFilter() {
        habit("quiet", 10);
        add("quiet", "look", "GET /api/subjects/station/S9", "", 3, 10, 8);
        add("quiet", "look", "GET /api/leads", "page=0&station=S9", 3, 11, 8);
        Unusual found = only("one_subject");
        assertThat(found.subject()).isEqualTo("/api/subjects/station/S9");
        assertThat(found.count()).isEqualTo(16);
        assertThat(found.entries()).hasSize(16);
    }

    @Test
    void aCaseThatGrowsDayByDayIsNotNamed() {
        for (int day = 1; day < 20; day++) {
            add("handler", "look", "GET /api/subjects/station/S9", "", day, 10, 20 - day);
        }
        assertThat(looks.all()).isEmpty();
    }

    private Unusual only(String rule) {
        List<Unusual> found =
                looks.all().stream().filter(one -> one.rule().equals(rule)).toList();
        assertThat(found).as(rule).hasSize(1);
        return found.getFirst();
    }

    /** Fifty days of the same work before the window. */
    private void habit(String person, int anHour) {
        for (int day = 8; day < 58; day++) {
            add(person, "look", "GET /api/inspections/R" + day, "", day, 10, anHour);
        }
    }

    /** So many entries at an hour of city time, some days ago. */
    private void add(String person, String action, String subject, String details, int daysAgo, int hour, int count) {
        OffsetDateTime at =
                OffsetDateTime.now(clock).minusDays(daysAgo).withHour(hour).withMinute(5);
        database.sql("""
                        insert into audit.entries
                        select :number + n, :at + n * interval '1 second', :person, :action, :subject, :details, '', ''
                        from generate_series(1, :count) n
                        """)
                .param("number", number)
                .param("at", at)
                .param("person", person)
                .param("action", action)
                .param("subject", subject)
                .param("details", details)
                .param("count", count)
                .update();
        number += count;
    }
}
