package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.access.Setup.MadeAdministrator;
import cn.jianzhen.platform.access.Setup.NewAdministrator;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class FirstAccountTest {
    private static final List<NewAdministrator> THREE = List.of(
            new NewAdministrator("system_administrator", "chief", "系统"),
            new NewAdministrator("security_administrator", "guard", "安全"),
            new NewAdministrator("audit_administrator", "watch", "审计"));

    private final TestClock clock = new TestClock();
    private final PasswordEncoder passwords = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final Accounts accounts = new Accounts(TestServer.databaseOf("access"), clock);
    private final List<Object> news = new ArrayList<>();
    private final Setup setup = setup(false);

    @Test
    void theCodeOnTheConsoleMakesTheThreeAdministratorsWithOneTimePasswords() {
        List<MadeAdministrator> made = setup.makeAdministrators(new Setup.Entry(code(), THREE));
        assertThat(made).hasSize(3);
        for (MadeAdministrator each : made) {
            Accounts.Credentials known = accounts.find(each.userName()).orElseThrow();
            assertThat(known.account().roleCodes()).containsExactly(each.role());
            assertThat(passwords.matches(each.password(), known.passwordHash())).isTrue();
            assertThat(known.oneTimeUntil()).isEqualTo(clock.instant().plus(OneTimePasswords.VALID));
        }
        assertThat(news).hasSize(3).contains(new Deed(Deed.NOBODY, "first_account", "guard", "security_administrator"));
        assertThat(setup.setup().needed()).isFalse();
        assertThat(setup(false).code()).isEmpty();
    }

    @Test
    void onlyTheMissingOnesAreMadeLater() {
        accounts.save(new Account("chief", "", Set.of(Role.SYSTEM_ADMINISTRATOR), null, false), "hash");
        Setup later = setup(false);
        assertThat(later.setup().missing()).containsExactly("security_administrator", "audit_administrator");
        String code = later.code().orElseThrow();
        assertRefused(() -> later.makeAdministrators(new Setup.Entry(code, THREE)), ProblemCode.INVALID_REQUEST);
        assertThat(later.makeAdministrators(new Setup.Entry(code, THREE.subList(1, 3))))
                .hasSize(2);
    }

    @Test
    void aDisabledOrDemoAdministratorCountsAsMissing() {
        accounts.save(new Account("chief", "", Set.of(Role.SYSTEM_ADMINISTRATOR), null, false), "hash");
        accounts.save(new Account("demo", "", Set.of(Role.AUDIT_ADMINISTRATOR), null, true), "hash");
        accounts.setDisabled("chief", true);
        assertThat(accounts.missingAdministrators()).hasSize(3);
    }

    @Test
    void theCodeWorksOnce() {
        String code = code();
        setup.makeAdministrators(new Setup.Entry(code, THREE));
        assertRefused(() -> setup.makeAdministrators(new Setup.Entry(code, THREE)), ProblemCode.SETUP_REFUSED);
    }

    @Test
    void afterTenWrongCodesTheRightOneIsRefusedToo() {
        String code = code();
        for (int i = 0; i < 10; i++) {
            assertRefused(() -> setup.makeAdministrators(new Setup.Entry("wrong", THREE)), ProblemCode.SETUP_REFUSED);
        }
        assertRefused(() -> setup.makeAdministrators(new Setup.Entry(code, THREE)), ProblemCode.SETUP_REFUSED);
    }

    @Test
    void oneNameForTwoAdministratorsIsRefused() {
        List<NewAdministrator> twice =
                List.of(THREE.get(0), new NewAdministrator("security_administrator", "CHIEF", "安全"), THREE.get(2));
        assertRefused(() -> setup.makeAdministrators(new Setup.Entry(code(), twice)), ProblemCode.NAME_TAKEN);
        assertThat(setup.code()).isPresent();
    }

    @Test
    void aDemoNeedsNoSetup() {
        assertThat(setup(true).code()).isEmpty();
    }

    @Test
    void whoStartsThePlatformCanGetANewPasswordForANamedAccount() {
        accounts.save(new Account("chief", "", Set.of(Role.SYSTEM_ADMINISTRATOR), null, false), "hash");
        String line = rescue("chief").line().orElseThrow();
        Accounts.Credentials known = accounts.find("chief").orElseThrow();
        String password = line.replaceFirst(".*：(\\w+)（.*", "$1");
        assertThat(passwords.matches(password, known.passwordHash())).isTrue();
        assertThat(known.oneTimeUntil()).isNotNull();
        assertThat(news).containsExactly(new Deed(Deed.NOBODY, "one_time_password", "chief", "控制台"));
        assertThat(rescue("").line()).isEmpty();
        assertThat(rescue("nobody").line())
                .hasValueSatisfying(text -> assertThat(text).startsWith("没有账号"));
    }

    private Rescue rescue(String userName) {
        return new Rescue(accounts, oneTime(), news::add, userName);
    }

    private Setup setup(boolean demo) {
        return new Setup(accounts, oneTime(), news::add, demo);
    }

    private OneTimePasswords oneTime() {
        return new OneTimePasswords(accounts, passwords, clock);
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
