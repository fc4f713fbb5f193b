package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.TestServer;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class FirstAccountTest {
    private static final String PASSWORD = "a long enough one";

    private final PasswordEncoder passwords = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Accounts accounts = new Accounts(TestServer.databaseOf("access"), new TestClock());
    private final List<Object> news = new ArrayList<>();
    private final Setup setup = new Setup(accounts, passwords, news::add, false);

    @Test
    void theCodeOnTheConsoleMakesOneAdministrator() {
        setup.createFirstAccount(new Setup.FirstAccount(code(), "chief", PASSWORD));
        Accounts.Credentials made = accounts.find("chief").orElseThrow();
        assertThat(made.account().roles()).contains(Role.ADMINISTRATOR);
        assertThat(passwords.matches(PASSWORD, made.passwordHash())).isTrue();
        assertThat(news).containsExactly(new Deed(Deed.NOBODY, "first_account", "chief", ""));
        assertThat(setup.setup().needed()).isFalse();
        assertThat(new Setup(accounts, passwords, news::add, false).code()).isEmpty();
    }

    @Test
    void theCodeWorksOnce() {
        String code = code();
        setup.createFirstAccount(new Setup.FirstAccount(code, "chief", PASSWORD));
        assertRefused(
                () -> setup.createFirstAccount(new Setup.FirstAccount(code, "second", PASSWORD)),
                ProblemCode.SETUP_REFUSED);
        assertThat(accounts.find("second")).isEmpty();
    }

    @Test
    void afterTenWrongCodesTheRightOneIsRefusedToo() {
        String code = code();
        for (int i = 0; i < 10; i++) {
            assertRefused(
                    () -> setup.createFirstAccount(new Setup.FirstAccount("wrong", "chief", PASSWORD)),
                    ProblemCode.SETUP_REFUSED);
        }
        assertRefused(
                () -> setup.createFirstAccount(new Setup.FirstAccount(code, "chief", PASSWORD)),
                ProblemCode.SETUP_REFUSED);
    }

    @Test
    void aShortPasswordOrOneWithTheNameIsRefused() {
        for (String weak : new String[] {"short", "my name is chief"}) {
            assertRefused(
                    () -> setup.createFirstAccount(new Setup.FirstAccount(code(), "chief", weak)),
                    ProblemCode.WEAK_PASSWORD);
        }
        assertThat(accounts.find("chief")).isEmpty();
    }

    @Test
    void aDemoNeedsNoSetup() {
        assertThat(new Setup(accounts, passwords, news::add, true).code()).isEmpty();
    }

    private String code() {
        return setup.code().orElseThrow();
    }

    private static void assertRefused(ThrowingCallable action, ProblemCode code) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
