package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.platform.PlatformTest;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AdministrationTest extends PlatformTest {
    private static final String PASSWORD = "right horse battery";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient database;

    private final String name = "person" + NUMBER.getAndIncrement();

    /** The test users administer; others must be there, or they would be the last of their kind. */
    @BeforeEach
    void theAdministratorsAreThere() {
        for (Role role : Role.ADMINISTRATORS) {
            accounts.save(new Account(role.code(), role.code(), Set.of(role), null, false), "none");
        }
    }

    @Test
    void aNewAccountSeesNothingUntilTheSecurityAdministratorGivesItARole() throws Exception {
        String oneTime = made();
        Visitor person = new Visitor(browser);
        assertThat(person.signIn(name, oneTime))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.step")
                .isEqualTo("new_password");
        person.assertNotSignedIn();
        assertThat(person.post("/api/session/password", "{'password':'" + PASSWORD + "'}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.step")
                .isEqualTo("done");
        assertThat(person.get("/api/leads")).hasStatus(403);
        assertThat(giveRoles(name, "'analyst'")).hasStatus(204);
        person.assertNotSignedIn();
        assertThat(person.signIn(name, PASSWORD)).hasStatusOk();
        assertThat(person.get("/api/leads")).hasStatusOk();
        assertThat(deeds()).contains("account_made", "password_changed", "roles_given");
    }

    @Test
    void aOneTimePasswordMustBeReplacedByAGoodOtherOne() throws Exception {
        String oneTime = made();
        Visitor person = new Visitor(browser);
        person.signIn(name, oneTime);
        assertProblem(person.post("/api/session/password", "{'password':'short'}"), 400, "weak-password");
        assertProblem(person.post("/api/session/password", "{'password':'" + oneTime + "'}"), 400, "password-reused");
        person.assertNotSignedIn();
        assertThat(person.post("/api/session/password", "{'password':'" + PASSWORD + "'}"))
                .hasStatusOk();
        assertThat(new Visitor(browser).signIn(name, oneTime)).hasStatus(401);
    }

    @Test
    void aOneTimePasswordIsVoidAfterSomeDays() throws Exception {
        String oneTime = made();
        clock.advance(OneTimePasswords.VALID.plus(Duration.ofSeconds(1)));
        assertThat(new Visitor(browser).signIn(name, oneTime)).hasStatus(401);
    }

    @Test
    void aNewOneTimePasswordEndsTheOldOneAndTheLastOwnOneIsNotTakenAgain() throws Exception {
        add(name, Role.ANALYST);
        MvcTestResult issued = system(browser.post().uri("/api/accounts/" + name + "/one-time-password"));
        String oneTime = JsonPath.read(issued.getResponse().getContentAsString(), "$.password");
        Visitor person = new Visitor(browser);
        assertThat(person.signIn(name, PASSWORD)).hasStatus(401);
        assertThat(person.signIn(name, oneTime)).hasStatusOk();
        assertProblem(person.post("/api/session/password", "{'password':'" + PASSWORD + "'}"), 400, "password-reused");
    }

    @Test
    void aDisabledAccountsSessionEndsAndItCannotSignIn() {
        add(name, Role.ANALYST);
        Visitor person = new Visitor(browser);
        person.signIn(name, PASSWORD);
        person.assertSignedIn();
        assertThat(setDisabled(name, true)).hasStatus(204);
        person.assertNotSignedIn();
        assertThat(person.signIn(name, PASSWORD)).hasStatus(401);
        assertThat(setDisabled(name, false)).hasStatus(204);
        assertThat(person.signIn(name, PASSWORD)).hasStatusOk();
    }

    @Test
    void whoIsDisabledWhileStandingAtTheDoorStaysOutside() throws Exception {
        String oneTime = made();
        Visitor person = new Visitor(browser);
        assertThat(person.signIn(name, oneTime)).hasStatusOk();
        assertThat(setDisabled(name, true)).hasStatus(204);
        assertThat(person.post("/api/session/password", "{'password':'" + PASSWORD + "'}"))
                .hasStatus(401);
    }

    @Test
    void nobodyChangesTheOwnRolesOrState() {
        assertProblem(giveRoles("security_administrator", "'analyst'"), 409, "own-account");
        assertProblem(setDisabled("system_administrator", true), 409, "own-account");
        assertProblem(
                system(browser.post().uri("/api/accounts/system_administrator/one-time-password")), 409, "own-account");
        assertThat(accounts.find("security_administrator")
                        .orElseThrow()
                        .account()
                        .roles())
                .containsExactly(Role.SECURITY_ADMINISTRATOR);
    }

    @Test
    void administratorsAndInstitutionsHaveNoSecondRole() {
        add(name, Role.ANALYST);
        for (String two : new String[] {
            "'analyst','system_administrator'",
            "'security_administrator','audit_administrator'",
            "'inspection_institution','analyst'"
        }) {
            assertProblem(giveRoles(name, two), 400, "roles-apart");
        }
        assertThat(giveRoles(name, "'analyst','transport'")).hasStatus(204);
    }

    @Test
    void theDatabaseRefusesThemTooWhoeverAsks() {
        add(name, Role.ANALYST);
        for (String two : new String[] {
            "system_administrator,security_administrator",
            "audit_administrator,analyst",
            "inspection_institution,analyst"
        }) {
            assertThatThrownBy(() -> database.sql(
                                    "update access.accounts set roles = string_to_array(?, ',') where user_name = ?")
                            .params(two, name)
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining("roles_apart");
        }
    }

    @Test
    void aCountyOfficerNeedsACountyThatExists() {
        add(name, Role.ANALYST);
        assertProblem(giveRoles(name, "'county_officer'"), 400, "county-needed");
        assertProblem(giveRoles(name, "'county_officer'", "999999"), 400, "invalid-request");
        assertThat(giveRoles(name, "'county_officer'", "410802")).hasStatus(204);
        assertProblem(giveRoles(name, "'emperor'"), 400, "invalid-request");
    }

    @Test
    void theLastAdministratorOfAKindStays() {
        database.sql("update access.accounts set roles = '{}' where 'audit_administrator' = any (roles)"
                        + " and user_name <> 'audit_administrator'")
                .update();
        assertProblem(setDisabled("audit_administrator", true), 409, "last-administrator");
        assertProblem(giveRoles("audit_administrator", "'analyst'"), 409, "last-administrator");
        add(name, Role.AUDIT_ADMINISTRATOR);
        assertThat(setDisabled("audit_administrator", true)).hasStatus(204);
        assertProblem(setDisabled(name, true), 409, "last-administrator");
        assertThat(setDisabled("audit_administrator", false)).hasStatus(204);
        assertThat(setDisabled(name, true)).hasStatus(204);
    }

    @Test
    void aLockedNameIsShownAndUnlocked() {
        add(name, Role.ANALYST);
        for (int i = 0; i < SignInAttempts.LIMIT; i++) {
            new Visitor(browser).signIn(name, "wrong");
        }
        assertThat(new Visitor(browser).signIn(name, PASSWORD)).hasStatus(423);
        assertThat(security(browser.get().uri("/api/security/locks")))
                .bodyText()
                .contains("\"" + name + "\"");
        assertThat(security(browser.delete().uri("/api/security/locks?userName=" + name)))
                .hasStatus(204);
        assertThat(new Visitor(browser).signIn(name, PASSWORD)).hasStatusOk();
    }

    @Test
    void aTakenNameIsRefusedInWhateverCase() {
        add(name, Role.ANALYST);
        MvcTestResult answer = system(browser.post()
                .uri("/api/accounts")
                .content("{\"userName\":\"" + name.toUpperCase(java.util.Locale.ROOT) + "\",\"displayName\":\"x\"}"));
        assertProblem(answer, 409, "name-taken");
        assertProblem(
                system(browser.post().uri("/api/accounts").content("{\"userName\":\"a b\",\"displayName\":\"x\"}")),
                400,
                "invalid-request");
    }

    @Test
    void aLostTelephoneIsResetByTheSecurityAdministrator() {
        assertProblem(
                security(browser.delete().uri("/api/security/accounts/" + name + "/second-factor")), 404, "not-found");
        add(name, Role.ANALYST);
        assertProblem(
                security(browser.delete().uri("/api/security/accounts/" + name + "/second-factor")), 404, "not-found");
        database.sql("insert into access.second_factors values (?, 'x', 0, now())")
                .param(name)
                .update();
        assertThat(security(browser.delete().uri("/api/security/accounts/" + name + "/second-factor")))
                .hasStatus(204);
        assertThat(deeds()).contains("second_factor_reset");
    }

    private String made() throws Exception {
        MvcTestResult answer = system(
                browser.post().uri("/api/accounts").content("{\"userName\":\"" + name + "\",\"displayName\":\"甲\"}"));
        assertThat(answer).hasStatusOk();
        return JsonPath.read(answer.getResponse().getContentAsString(), "$.password");
    }

    private MvcTestResult setDisabled(String userName, boolean disabled) {
        return system(
                browser.put().uri("/api/accounts/" + userName + "/state").content("{\"disabled\":" + disabled + "}"));
    }

    private MvcTestResult giveRoles(String userName, String roles) {
        return giveRoles(userName, roles, "");
    }

    private MvcTestResult giveRoles(String userName, String roles, String county) {
        String countyPart = county.isEmpty() ? "" : ",'countyCode':'" + county + "'";
        String body = "{'roles':[" + roles + "]" + countyPart + "}";
        return security(browser.put()
                .uri("/api/security/accounts/" + userName + "/roles")
                .content(body.replace('\'', '"')));
    }

    private static MvcTestResult system(MockMvcRequestBuilder request) {
        return withToken(request.contentType(MediaType.APPLICATION_JSON))
                .with(TestUsers.administrator())
                .exchange();
    }

    private static MvcTestResult security(MockMvcRequestBuilder request) {
        return withToken(request.contentType(MediaType.APPLICATION_JSON))
                .with(TestUsers.securityAdministrator())
                .exchange();
    }

    private void add(String userName, Role role) {
        accounts.save(
                new Account(userName, userName, Set.of(role), null, false), String.valueOf(passwords.encode(PASSWORD)));
    }

    private java.util.List<String> deeds() {
        return database.sql("select action from audit.entries where subject = ?")
                .param(name)
                .query(String.class)
                .list();
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
