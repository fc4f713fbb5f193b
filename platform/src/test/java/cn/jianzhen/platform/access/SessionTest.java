package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.PlatformTest;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SessionTest extends PlatformTest {
    private static final String PASSWORD = "right horse battery";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Test
    void nobodyIsSignedInAtFirst() {
        assertProblem(browser.get().uri("/api/session").exchange(), 401, "not-signed-in");
    }

    @Test
    void theRightPasswordOpensASessionUnderANewId() {
        add("anna");
        MockHttpSession before = new MockHttpSession();
        String idBefore = before.getId();
        MvcTestResult answer = signIn("anna", PASSWORD, before);
        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.session.roles[0]")
                .isEqualTo("analyst");
        assertThat(before.getId()).isNotEqualTo(idBefore);
        assertThat(browser.get().uri("/api/session").session(before).exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.userName")
                .isEqualTo("anna");
    }

    @Test
    void signingOutEndsTheSession() {
        add("bert");
        MockHttpSession session = new MockHttpSession();
        assertThat(signIn("bert", PASSWORD, session)).hasStatusOk();
        assertThat(withToken(browser.delete().uri("/api/session").session(session))
                        .exchange())
                .hasStatus(204);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        add("carl");
        assertProblem(signIn("carl", "wrong"), 401, "sign-in-failed");
        assertProblem(signIn("nobody at all", "wrong"), 401, "sign-in-failed");
    }

    @Test
    void aRequestWithoutTheTokenIsRefused() {
        MvcTestResult answer = browser.post()
                .uri("/api/session")
                .contentType(MediaType.APPLICATION_JSON)
                .content(credentials("x", "y"))
                .exchange();
        assertProblem(answer, 403, "stale-page");
    }

    @Test
    void anEmptyNameIsAnInvalidRequest() {
        assertProblem(signIn("", "y"), 400, "invalid-request");
    }

    @Test
    void fiveFailuresLockTheNameEvenForTheRightPassword() {
        add("dora");
        for (int i = 0; i < SignInAttempts.LIMIT; i++) {
            assertProblem(signIn("dora", "wrong"), 401, "sign-in-failed");
        }
        assertProblem(signIn("dora", PASSWORD), 423, "locked-out");
        clock.advance(SignInAttempts.LOCK.minusSeconds(1));
        assertProblem(signIn("dora", PASSWORD), 423, "locked-out");
        clock.advance(Duration.ofSeconds(2));
        assertThat(signIn("dora", PASSWORD)).hasStatusOk();
    }

    @Test
    void anUnknownNameIsLockedLikeAKnownOne() {
        for (int i = 0; i < SignInAttempts.LIMIT; i++) {
            assertProblem(signIn("ghost", "wrong"), 401, "sign-in-failed");
        }
        assertProblem(signIn("ghost", "wrong"), 423, "locked-out");
    }

    @Test
    void failuresFarApartDoNotAddUp() {
        add("emil");
        for (int i = 0; i < SignInAttempts.LIMIT + 2; i++) {
            assertProblem(signIn("emil", "wrong"), 401, "sign-in-failed");
            clock.advance(SignInAttempts.WINDOW.plusSeconds(1));
        }
        assertThat(signIn("emil", PASSWORD)).hasStatusOk();
    }

    @Test
    void aSuccessForgetsEarlierFailures() {
        add("fred");
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < SignInAttempts.LIMIT - 1; i++) {
                assertProblem(signIn("fred", "wrong"), 401, "sign-in-failed");
            }
            assertThat(signIn("fred", PASSWORD)).hasStatusOk();
        }
    }

    @Test
    void aDemoAccountCannotSignInOutsideADemo() {
        accounts.save(new Account("demo", "demo", Set.of(Role.ANALYST), null, true), hash());
        assertProblem(signIn("demo", PASSWORD), 401, "sign-in-failed");
        assertProblem(browser.get().uri("/api/demo-accounts").exchange(), 404, "not-found");
    }

    private void add(String userName) {
        accounts.save(new Account(userName, userName, Set.of(Role.ANALYST), null, false), hash());
    }

    private String hash() {
        return String.valueOf(passwords.encode(PASSWORD));
    }

    private MvcTestResult signIn(String userName, String password) {
        return signIn(userName, password, new MockHttpSession());
    }

    private MvcTestResult signIn(String userName, String password, MockHttpSession session) {
        return withToken(browser.post().uri("/api/session").session(session))
                .contentType(MediaType.APPLICATION_JSON)
                .content(credentials(userName, password))
                .exchange();
    }

    private static String credentials(String userName, String password) {
        return "{\"userName\":\"" + userName + "\",\"password\":\"" + password + "\"}";
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer)
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo(code);
    }
}
