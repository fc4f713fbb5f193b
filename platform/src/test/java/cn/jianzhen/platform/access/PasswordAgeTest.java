package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.PlatformTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A platform whose operator lets passwords live for ninety days. */
@DirtiesContext
class PasswordAgeTest extends PlatformTest {
    private static final String PASSWORD = "right horse battery";

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordAge age;

    @Autowired
    private PasswordEncoder passwords;

    @DynamicPropertySource
    static void ninetyDays(DynamicPropertyRegistry properties) {
        properties.add("jianzhen.password-days", () -> 90);
    }

    @Test
    void anOldPasswordOpensTheDoorOnlyToChooseAnotherOne() {
        accounts.save(
                new Account("aged", "aged", Set.of(Role.ANALYST), null, false),
                String.valueOf(passwords.encode(PASSWORD)));
        clock.advance(Duration.ofDays(90).minusSeconds(1));
        assertThat(new Visitor(browser).signIn("aged", PASSWORD))
                .bodyJson()
                .extractingPath("$.step")
                .isEqualTo("done");
        clock.advance(Duration.ofSeconds(1));
        Visitor visitor = new Visitor(browser);
        assertThat(visitor.signIn("aged", PASSWORD)).bodyJson().isLenientlyEqualTo("""
                {"step": "new_password", "passwordDays": 90}""");
        visitor.assertNotSignedIn();
        assertThat(visitor.post("/api/session/password", "{'password':'" + PASSWORD + "'}"))
                .hasStatus(400);
        assertThat(visitor.post("/api/session/password", "{'password':'another horse 77'}"))
                .bodyJson()
                .extractingPath("$.step")
                .isEqualTo("done");
        visitor.assertSignedIn();
    }

    @Test
    void aDemoPasswordStaysAndWithoutTheSettingEveryOne() {
        Instant longAgo = clock.instant().minus(Duration.ofDays(10_000));
        assertThat(age.over(credentials(false, longAgo))).isTrue();
        assertThat(age.over(credentials(true, longAgo))).isFalse();
        assertThat(new PasswordAge(0, clock).over(credentials(false, longAgo))).isFalse();
    }

    private static Accounts.Credentials credentials(boolean demo, Instant chosenAt) {
        Account account = new Account("somebody", "somebody", Set.of(Role.ANALYST), null, demo);
        return new Accounts.Credentials(account, "", null, false, chosenAt, null);
    }
}
