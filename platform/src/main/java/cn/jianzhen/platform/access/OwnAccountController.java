package cn.jianzhen.platform.access;

import cn.jianzhen.platform.access.SignInAnswer.Enrolment;
import cn.jianzhen.platform.access.SignInStepController.CodeEntry;
import cn.jianzhen.platform.access.SignInStepController.PasswordEntry;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may do with the own account: password, second factor, sessions. */
@RestController
@RequestMapping("/api/account")
class OwnAccountController {
    private static final String NEW_SECRET = OwnAccountController.class.getName();

    record PasswordChange(
            @NotNull @Size(min = 1, max = 256) String current,
            @NotNull @Size(min = 1, max = 256) String password) {}

    record RecoveryCodes(List<String> codes) {}

    record OwnSession(String from, Instant since, Instant lastSeen, String key, boolean current) {}

    /**
     * The own account.
     *
     * @param secondFactor whether one is set up
     * @param secondFactorDemanded whether it must be
     */
    record OwnAccount(
            boolean secondFactor, boolean secondFactorDemanded, int recoveryCodesLeft, List<OwnSession> sessions) {}

    private final Accounts accounts;
    private final OwnPassword ownPassword;
    private final SecondFactors factors;
    private final SecondFactorPolicy policy;
    private final LiveSessions sessions;
    private final ApplicationEventPublisher news;
    private final SecureRandom random = new SecureRandom();

    OwnAccountController(
            Accounts accounts,
            OwnPassword ownPassword,
            SecondFactors factors,
            SecondFactorPolicy policy,
            LiveSessions sessions,
            ApplicationEventPublisher news) {
        this.accounts = accounts;
        this.ownPassword = ownPassword;
        this.factors = factors;
        this.policy = policy;
        this.sessions = sessions;
        this.news = news;
    }

    @GetMapping
    OwnAccount ownAccount(Person person, HttpServletRequest request) {
        String name = person.userName();
        LiveSession current = current(request);
        return new OwnAccount(
                factors.enrolled(name),
                accounts.find(name)
                        .map(known -> policy.demands(known.account()))
                        .orElse(false),
                factors.recoveryCodesLeft(name),
                sessions.of(name).stream()
                        .map(each -> new OwnSession(
                                each.from(), each.since(), each.lastSeen(), each.key(), each.equals(current)))
                        .toList());
    }

    /** The other sessions of the account end: who changes a password may have been robbed of it. */
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Person person, @Valid @RequestBody PasswordChange change, HttpServletRequest request) {
        ownPassword.mustBe(person.userName(), change.current());
        ownPassword.change(person.userName(), change.password());
        LiveSession current = current(request);
        sessions.of(person.userName()).stream()
                .filter(each -> !each.equals(current))
                .forEach(sessions::end);
    }

    /** Begins to set up a second factor; nothing is kept before a code shows that the telephone has it. */
    @PostMapping("/second-factor")
    Enrolment beginSecondFactor(Person person, @Valid @RequestBody PasswordEntry entry, HttpServletRequest request) {
        ownPassword.mustBe(person.userName(), entry.password());
        if (factors.enrolled(person.userName())) {
            throw new Problem(ProblemCode.SECOND_FACTOR_THERE);
        }
        String secret = OneTimeCode.newSecret(random);
        request.getSession().setAttribute(NEW_SECRET, secret);
        return Enrolment.of(person.userName(), secret);
    }

    @PutMapping("/second-factor")
    RecoveryCodes confirmSecondFactor(Person person, @Valid @RequestBody CodeEntry entry, HttpServletRequest request) {
        if (!(request.getSession().getAttribute(NEW_SECRET) instanceof String secret)) {
            throw new Problem(ProblemCode.INVALID_REQUEST);
        }
        List<String> codes = factors.enrol(
                        person.userName(), secret, entry.code().strip())
                .orElseThrow(() -> new Problem(ProblemCode.WRONG_CODE));
        request.getSession().removeAttribute(NEW_SECRET);
        return new RecoveryCodes(codes);
    }

    @DeleteMapping("/sessions/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOwnSession(Person person, @PathVariable String key) {
        LiveSession session = sessions.find(key)
                .filter(found -> found.userName().equals(person.userName()))
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        news.publishEvent(new Deed(person.userName(), "session_ended", person.userName(), session.from()));
        sessions.end(session);
    }

    private static @Nullable LiveSession current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (LiveSession) session.getAttribute(LiveSession.ATTRIBUTE);
    }
}
