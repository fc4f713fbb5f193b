package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.PlatformTest;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class LiveSessionsTest extends PlatformTest {
    private static final String PASSWORD = "right horse battery";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Accounts accounts;

    @Autowired
    private LiveSessions sessions;

    @Autowired
    private PasswordEncoder passwords;

    @Value("${jianzhen.sessions-per-account}")
    private int limit;

    private final String name = "visitor" + NUMBER.getAndIncrement();

    @BeforeEach
    void anAnalyst() {
        add(name);
    }

    @Test
    void theOwnSessionsAreListedWithPlaceAndTimes() throws Exception {
        Visitor visitor = signedIn();
        clock.advance(Duration.ofMinutes(3));
        MvcTestResult answer = visitor.get("/api/account");
        assertThat(answer).hasStatusOk();
        String body = answer.getResponse().getContentAsString();
        assertThat(JsonPath.<List<Boolean>>read(body, "$.sessions[*].current")).containsExactly(true);
        assertThat(JsonPath.<String>read(body, "$.sessions[0].from")).isEqualTo("127.0.0.1");
        LiveSession listed = sessions.of(name).getFirst();
        assertThat(Duration.between(listed.since(), listed.lastSeen())).isEqualTo(Duration.ofMinutes(3));
        assertThat(body).doesNotContain(visitor.session().getId());
    }

    @Test
    void theSecurityAdministratorEndsASessionAtItsNextRequest() {
        Visitor visitor = signedIn();
        String key = sessions.of(name).getFirst().key();
        assertThat(browser.get().uri("/api/security/sessions").with(TestUsers.securityAdministrator()))
                .hasStatusOk()
                .bodyText()
                .contains(key);
        assertThat(withToken(browser.delete().uri("/api/security/sessions/" + key))
                        .with(TestUsers.securityAdministrator()))
                .hasStatus(204);
        visitor.assertNotSignedIn();
        assertThat(visitor.session().isInvalid()).isTrue();
        assertThat(sessions.of(name)).isEmpty();
    }

    @Test
    void aPersonEndsOneOfTheOwnSessionsAndNobodyElses() {
        Visitor here = signedIn();
        Visitor there = signedIn();
        String key = sessions.of(name).stream()
                .filter(session ->
                        there.session().getAttribute(LiveSession.ATTRIBUTE).equals(session))
                .findFirst()
                .orElseThrow()
                .key();
        String stranger = name + "s";
        add(stranger);
        Visitor other = new Visitor(browser);
        other.signIn(stranger, PASSWORD);
        assertThat(other.delete("/api/account/sessions/" + key)).hasStatus(404);
        there.assertSignedIn();
        assertThat(here.delete("/api/account/sessions/" + key)).hasStatus(204);
        there.assertNotSignedIn();
        here.assertSignedIn();
    }

    @Test
    void theOldestSessionEndsWhenThereAreTooMany() {
        Visitor oldest = signedIn();
        Visitor second = new Visitor(browser);
        for (int i = 1; i <= limit; i++) {
            clock.advance(Duration.ofSeconds(1));
            second = i == 1 ? signedIn() : second;
            if (i > 1) {
                signedIn();
            }
        }
        assertThat(sessions.of(name)).hasSize(limit);
        oldest.assertNotSignedIn();
        second.assertSignedIn();
    }

    @Test
    void signingOutTakesTheSessionOffTheList() {
        Visitor visitor = signedIn();
        assertThat(visitor.delete("/api/session")).hasStatus(204);
        assertThat(sessions.of(name)).isEmpty();
    }

    @Test
    void whoSignsInInTheSameBrowserTakesTheSessionOver() {
        String second = name + "b";
        add(second);
        Visitor visitor = signedIn();
        assertThat(visitor.signIn(second, PASSWORD)).hasStatusOk();
        assertThat(sessions.of(name)).isEmpty();
        assertThat(sessions.of(second)).hasSize(1);
        assertThat(visitor.signIn(second, "wrong")).hasStatus(401);
    }

    @Test
    void aSessionThatThisPlatformDidNotBeginIsWorthNothing() {
        Visitor visitor = signedIn();
        visitor.session().removeAttribute(LiveSession.ATTRIBUTE);
        visitor.assertNotSignedIn();
    }

    private Visitor signedIn() {
        Visitor visitor = new Visitor(browser);
        assertThat(visitor.signIn(name, PASSWORD)).hasStatusOk();
        visitor.assertSignedIn();
        return visitor;
    }

    private void add(String userName) {
        accounts.save(
                new Account(userName, userName, Set.of(Role.ANALYST), null, false),
                String.valueOf(passwords.encode(PASSWORD)));
    }
}
