package cn.jianzhen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.access.TestUsers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind the conditions of the queries stands the database: what forgets them sees no more than the person may. */
class RowLevelSecurityTest extends PersonalCityTest {
    private static final String FORGETFUL = "select distinct county_code from leads.leads";
    private static final String OUTCOMES = "select distinct county_code from detection.finding_outcomes";

    @Autowired
    private ScopedRows rows;

    @Autowired
    private JdbcClient database;

    @Test
    void aQueryThatForgetsItsConditionSeesOnlyTheCounty() {
        assertThat(rows.of(TestUsers.county(TestCity.COUNTY_A), () -> counties(FORGETFUL)))
                .containsExactly(TestCity.COUNTY_A);
        assertThat(rows.of(TestUsers.county(TestCity.COUNTY_B), () -> counties(FORGETFUL)))
                .containsExactly(TestCity.COUNTY_B);
        assertThat(rows.of(TestUsers.wholeCity(), () -> counties(FORGETFUL)))
                .contains(TestCity.COUNTY_A, TestCity.COUNTY_B);
    }

    @Test
    void withoutAScopeThereIsNothingBeforeAndAfter() {
        assertThat(counties(FORGETFUL)).isEmpty();
        List<String> seen = rows.of(TestUsers.wholeCity(), () -> counties(FORGETFUL));
        assertThat(seen).isNotEmpty();
        assertThat(counties(FORGETFUL)).isEmpty();
    }

    @Test
    void insideAWiderViewANarrowerOneIsNarrowAndTheWiderComesBack() {
        rows.ofEveryCounty(() -> {
            assertThat(rows.of(TestUsers.county(TestCity.COUNTY_B), () -> counties(FORGETFUL)))
                    .containsExactly(TestCity.COUNTY_B);
            assertThat(counties(FORGETFUL)).contains(TestCity.COUNTY_A);
            return true;
        });
    }

    @Test
    void outcomesBelongToACountyAndAreNeverChanged() {
        assertThat(PlatformTest.withToken(browser.put().uri("/api/findings/F8/outcome"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"outcome\": \"refuted\", \"note\": \"站长说明了原因\"}")
                        .with(TestUsers.countyOfficer(TestCity.COUNTY_B)))
                .hasStatusOk();
        assertThat(counties(OUTCOMES)).isEmpty();
        assertThat(rows.of(TestUsers.county(TestCity.COUNTY_A), () -> counties(OUTCOMES)))
                .doesNotContain(TestCity.COUNTY_B);
        assertThat(rows.of(TestUsers.county(TestCity.COUNTY_B), () -> counties(OUTCOMES)))
                .containsExactly(TestCity.COUNTY_B);
        for (String change : List.of(
                "update detection.finding_outcomes set outcome = 'confirmed'",
                "delete from detection.finding_outcomes")) {
            assertThat(rows.ofEveryCounty(() -> database.sql(change).update())).isZero();
        }
    }

    @Test
    void aCountyCannotWriteIntoAnother() {
        assertThatThrownBy(() -> rows.of(
                        TestUsers.county(TestCity.COUNTY_A),
                        () -> database.sql("""
                                insert into detection.finding_outcomes (finding_id, run_id, detector_id, detector_version,
                                  hard, score, outcome, note, recorded_by, recorded_at, county_code)
                                values ('F8', 'RUN1', 'd', '1', true, 0.5, 'refuted', '', 'x', now(), '410811')
                                """).update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void stepsAndOrdersBelongToACountyAndAreNeverChanged() {
        handEverythingOver();
        for (String table : List.of("leads.lead_steps", "leads.orders")) {
            String forgetful = "select distinct county_code from " + table;
            assertThat(counties(forgetful)).as(table).isEmpty();
            assertThat(rows.of(TestUsers.wholeCity(), () -> counties(forgetful)))
                    .contains(TestCity.COUNTY_A);
            assertThat(rows.of(TestUsers.county(TestCity.COUNTY_B), () -> counties(forgetful)))
                    .as(table)
                    .doesNotContain(TestCity.COUNTY_A);
            for (String change : List.of("update " + table + " set county_code = '1'", "delete from " + table)) {
                assertThat(rows.ofEveryCounty(() -> database.sql(change).update()))
                        .as(change)
                        .isZero();
            }
        }
        for (String free : List.of(
                "select note from leads.lead_steps where recorded_by <> '系统'",
                "select requirement from leads.orders")) {
            assertThat(rows.ofEveryCounty(
                            () -> database.sql(free).query(String.class).list()))
                    .as(free)
                    .isNotEmpty()
                    .allMatch(note -> note.startsWith("aes-256-gcm:k1:"));
        }
    }

    @Test
    void aCountyCannotMakeAnOrder() {
        assertThatThrownBy(() -> rows.of(
                        TestUsers.county(TestCity.COUNTY_A),
                        () -> database.sql("""
                                insert into leads.orders (county_code, year, number, due_on, requirement, made_by, made_at)
                                values ('410802', 2024, 99, '2030-01-01', '', 'x', now())
                                """).update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatPeopleWroteFreelyIsEncryptedInTheTable() {
        PlatformTest.withToken(browser.put().uri("/api/findings/F7/outcome"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"outcome\": \"refuted\", \"note\": \"站长说明了原因\"}")
                .with(TestUsers.analyst())
                .exchange();
        List<String> notes = rows.ofEveryCounty(() -> database.sql("select note from detection.finding_outcomes")
                .query(String.class)
                .list());
        assertThat(notes).isNotEmpty().allMatch(note -> note.startsWith("aes-256-gcm:k1:"));
        assertThat(body("/api/subjects/station/S-A", TestUsers.analyst())).contains("说明了原因");
    }

    @Test
    void thePlatformIsNoSuperuserAndOwnsNothingElse() {
        assertThat(database.sql("select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                                + " where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThatThrownBy(() -> database.sql("select pg_read_file('/etc/passwd')")
                        .query(String.class)
                        .single())
                .isInstanceOf(DataAccessException.class);
    }

    private List<String> counties(String sql) {
        return database.sql(sql + " where county_code is not null order by 1")
                .query(String.class)
                .list();
    }
}
