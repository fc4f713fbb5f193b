package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.PlatformTest;
import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Administrators must show a second factor (the default setting); everything through the real door. */
class SecondFactorTest extends PlatformTest {
    private static final String PASSWORD = "right horse battery";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcClient database;

    private final String name = "factor" + NUMBER.getAndIncrement();
    private Visitor visitor;

    @BeforeEach
    void anAuditAdministrator() {
        add(name, Role.AUDIT_ADMINISTRATOR);
        visitor = new Visitor(browser);
    }

    @Test
    void anAdministratorIsNotInBeforeTheTelephoneIsSetUp() throws Exception {
        MvcTestResult answer = visitor.signIn(name, PASSWORD);
        assertThat(step(answer)).isEqualTo("enrolment");
        visitor.assertNotSignedIn();
        String secret = read(answer, "$.enrolment.secret");
        assertThat(read(answer, "$.enrolment.uri"))
                .startsWith("otpauth://totp/%E6%A3%80%E7%9C%9F:" + name + "?secret=" + secret);
        assertThat(visitor.post("/api/session/enrolment", "{'code':'000000'}")).hasStatus(403);
        visitor.assertNotSignedIn();
        MvcTestResult done = visitor.post("/api/session/enrolment", "{'code':'" + codeNow(secret) + "'}");
        assertThat(step(done)).isEqualTo("done");
        assertThat(readList(done, "$.recoveryCodes")).hasSize(10).doesNotHaveDuplicates();
        visitor.assertSignedIn();
    }

    @Test
    void theSecretLiesEncryptedAndTheRecoveryCodesAsDigests() throws Exception {
        Enrolled enrolled = enrol();
        String stored = database.sql("select secret from access.second_factors where user_name = ?")
                .param(name)
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(enrolled.secret());
        assertThat(database.sql("select digest from access.recovery_codes where user_name = ?")
                        .param(name)
                        .query(String.class)
                        .list())
                .hasSize(10)
                .allMatch(digest -> digest.matches("[0-9a-f]{64}"));
    }

    @Test
    void thePasswordAloneOpensNothingAndTheCodeDoes() throws Exception {
        Enrolled enrolled = enrol();
        assertThat(step(visitor.signIn(name, PASSWORD))).isEqualTo("second_factor");
        visitor.assertNotSignedIn();
        assertThat(visitor.post("/api/session/password", "{'password':'another horse 77'}"))
                .hasStatus(401);
        assertThat(visitor.post("/api/session/enrolment", "{'code':'000000'}")).hasStatus(401);
        assertThat(step(visitor.code(codeNow(enrolled.secret())))).isEqualTo("done");
        visitor.assertSignedIn();
    }

    @Test
    void aStepIsNotTakenTwiceNorAnEarlierOne() throws Exception {
        Enrolled enrolled = enrol();
        String earlier = codeNow(enrolled.secret());
        clock.advance(Duration.ofSeconds(OneTimeCode.SECONDS));
        String used = codeNow(enrolled.secret());
        assertThat(step(visitor.signIn(name, PASSWORD))).isEqualTo("second_factor");
        assertThat(step(visitor.code(used))).isEqualTo("done");
        Visitor thief = new Visitor(browser);
        assertThat(step(thief.signIn(name, PASSWORD))).isEqualTo("second_factor");
        assertThat(thief.code(used)).hasStatus(403);
        assertThat(thief.code(earlier)).hasStatus(403);
        thief.assertNotSignedIn();
    }

    @Test
    void aRecoveryCodeWorksOnce() throws Exception {
        Enrolled enrolled = enrol();
        String recovery = enrolled.recoveryCodes().getFirst();
        visitor.signIn(name, PASSWORD);
        assertThat(step(visitor.code(recovery))).isEqualTo("done");
        assertThat(factors.recoveryCodesLeft(name)).isEqualTo(9);
        Visitor again = new Visitor(browser);
        again.signIn(name, PASSWORD);
        assertThat(again.code(recovery)).hasStatus(403);
        again.assertNotSignedIn();
    }

    @Test
    void guessingTheCodeLocksTheNameAlsoWhenThePasswordIsTypedAgain() throws Exception {
        Enrolled enrolled = enrol();
        int refused = 0;
        MvcTestResult last = visitor.signIn(name, PASSWORD);
        for (int guess = 0; guess < SignInAttempts.LIMIT; guess++) {
            if (guess == 2) {
                last = visitor.signIn(name, PASSWORD);
            }
            last = visitor.code("00000" + guess);
            refused += last.getResponse().getStatus() == 403 ? 1 : 0;
        }
        assertThat(refused).isLessThan(SignInAttempts.LIMIT);
        Visitor right = new Visitor(browser);
        assertThat(right.signIn(name, PASSWORD)).hasStatus(423);
        clock.advance(SignInAttempts.LOCK.plusSeconds(1));
        assertThat(step(right.signIn(name, PASSWORD))).isEqualTo("second_factor");
        assertThat(step(right.code(codeNow(enrolled.secret())))).isEqualTo("done");
    }

    @Test
    void whoWaitsTooLongAtTheDoorMustBeginAgain() throws Exception {
        Enrolled enrolled = enrol();
        visitor.signIn(name, PASSWORD);
        clock.advance(Duration.ofMinutes(11));
        assertThat(visitor.code(codeNow(enrolled.secret()))).hasStatus(401);
    }

    @Test
    void theSessionIdChangesAtThePasswordAndAgainAtTheCode() throws Exception {
        Enrolled enrolled = enrol();
        String first = visitor.session().getId();
        visitor.signIn(name, PASSWORD);
        String second = visitor.session().getId();
        visitor.code(codeNow(enrolled.secret()));
        assertThat(List.of(first, second, visitor.session().getId())).doesNotHaveDuplicates();
    }

    @Test
    void othersMaySetOneUpOnTheirOwnPageAndAreAskedFromThenOn() throws Exception {
        String analyst = name + "a";
        add(analyst, Role.ANALYST);
        assertThat(step(visitor.signIn(analyst, PASSWORD))).isEqualTo("done");
        assertThat(visitor.post("/api/account/second-factor", "{'password':'wrong'}"))
                .hasStatus(403);
        MvcTestResult begun = visitor.post("/api/account/second-factor", "{'password':'" + PASSWORD + "'}");
        String secret = read(begun, "$.secret");
        assertThat(visitor.put("/api/account/second-factor", "{'code':'" + codeNow(secret) + "'}"))
                .hasStatusOk();
        clock.advance(Duration.ofSeconds(OneTimeCode.SECONDS));
        assertThat(step(visitor.signIn(analyst, PASSWORD))).isEqualTo("second_factor");
    }

    private record Enrolled(String secret, List<String> recoveryCodes) {}

    /** Sets up the second factor directly; the clock then stands in a later step. */
    private Enrolled enrol() {
        String secret = OneTimeCode.newSecret(new java.security.SecureRandom());
        List<String> codes = factors.enrol(name, secret, codeNow(secret)).orElseThrow();
        clock.advance(Duration.ofSeconds(OneTimeCode.SECONDS));
        return new Enrolled(secret, codes);
    }

    private void add(String userName, Role role) {
        accounts.save(
                new Account(userName, userName, Set.of(role), null, false), String.valueOf(passwords.encode(PASSWORD)));
    }

    private String codeNow(String secret) {
        return OneTimeCode.of(secret, OneTimeCode.stepAt(clock.instant()));
    }

    private static String step(MvcTestResult answer) throws UnsupportedEncodingException {
        assertThat(answer).hasStatusOk();
        return read(answer, "$.step");
    }

    private static String read(MvcTestResult answer, String path) throws UnsupportedEncodingException {
        return JsonPath.read(answer.getResponse().getContentAsString(), path);
    }

    private static List<String> readList(MvcTestResult answer, String path) throws UnsupportedEncodingException {
        return JsonPath.read(answer.getResponse().getContentAsString(), path);
    }
}
