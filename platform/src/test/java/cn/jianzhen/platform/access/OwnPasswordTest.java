package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.PlatformTest;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class OwnPasswordTest extends PlatformTest {
    private static final String PASSWORD = "right horse battery";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    private final String name = "owner" + NUMBER.getAndIncrement();

    @BeforeEach
    void anAnalyst() {
        accounts.save(
                new Account(name, name, Set.of(Role.ANALYST), null, false), String.valueOf(passwords.encode(PASSWORD)));
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        Visitor here = new Visitor(browser);
        Visitor elsewhere = new Visitor(browser);
        here.signIn(name, PASSWORD);
        elsewhere.signIn(name, PASSWORD);
        assertProblem(here.put("/api/account/password", change("wrong", "another horse 77")), 403, "wrong-password");
        assertProblem(here.put("/api/account/password", change(PASSWORD, PASSWORD)), 400, "password-reused");
        assertThat(here.put("/api/account/password", change(PASSWORD, "another horse 77")))
                .hasStatus(204);
        here.assertSignedIn();
        elsewhere.assertNotSignedIn();
        assertThat(elsewhere.signIn(name, "another horse 77")).hasStatusOk();
    }

    @Test
    void guessingThePasswordOnTheOwnPageLocksToo() {
        Visitor here = new Visitor(browser);
        here.signIn(name, PASSWORD);
        for (int i = 0; i < SignInAttempts.LIMIT; i++) {
            assertThat(here.put("/api/account/password", change("wrong", "another horse 77")))
                    .hasStatus(403);
        }
        assertProblem(here.put("/api/account/password", change(PASSWORD, "another horse 77")), 423, "locked-out");
    }

    private static String change(String current, String password) {
        return "{'current':'" + current + "','password':'" + password + "'}";
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
