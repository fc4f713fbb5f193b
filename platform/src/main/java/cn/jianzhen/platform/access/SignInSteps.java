package cn.jianzhen.platform.access;

import cn.jianzhen.platform.access.SignInAnswer.Enrolment;
import cn.jianzhen.platform.access.SignInAnswer.SessionView;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The way through the door after the right password: second factor, a password of one's own, setting up a second factor. Nobody is
 * signed in before the end of it.
 */
@Component
class SignInSteps {
    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final SecondFactors factors;
    private final SecondFactorPolicy policy;
    private final PasswordAge age;
    private final SessionStart sessions;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final int idleMinutes;
    private final SecureRandom random = new SecureRandom();

    SignInSteps(
            Accounts accounts,
            SignInAttempts attempts,
            SecondFactors factors,
            SecondFactorPolicy policy,
            PasswordAge age,
            SessionStart sessions,
            ApplicationEventPublisher news,
            Clock clock,
            @Value("${server.servlet.session.timeout}") Duration idle) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.factors = factors;
        this.policy = policy;
        this.age = age;
        this.sessions = sessions;
        this.news = news;
        this.clock = clock;
        this.idleMinutes = (int) idle.toMinutes();
    }

    SessionView view(Account account) {
        return SessionView.of(account, idleMinutes);
    }

    SignInAnswer begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        sessions.fresh(request);
        PendingSignIn pending = new PendingSignIn(account.userName(), false, clock.instant(), null);
        return next(pending, null, request, response);
    }

    /** Who stands at the door and is asked for this; everybody else is told to sign in. */
    PendingSignIn waitingFor(String step, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(PendingSignIn.ATTRIBUTE) instanceof PendingSignIn pending
                && pending.stillWaiting(clock.instant())
                && step.equals(step(pending, credentials(pending)))) {
            return pending;
        }
        throw notSignedIn();
    }

    void turnAway(HttpServletRequest request) {
        request.getSession().invalidate();
    }

    SignInAnswer next(
            PendingSignIn pending,
            @Nullable List<String> recoveryCodes,
            HttpServletRequest request,
            HttpServletResponse response) {
        Accounts.Credentials known = credentials(pending);
        String step = step(pending, known);
        if (!step.equals(SignInAnswer.SECOND_FACTOR)) {
            attempts.succeeded(pending.userName());
        }
        return switch (step) {
            case SignInAnswer.DONE -> done(known.account(), recoveryCodes, request, response);
            case SignInAnswer.ENROLMENT -> enrolment(pending, request);
            case SignInAnswer.NEW_PASSWORD -> newPassword(known, pending, request);
            default -> waiting(step, pending, request, null);
        };
    }

    private String step(PendingSignIn pending, Accounts.Credentials known) {
        boolean enrolled = factors.enrolled(pending.userName());
        if (enrolled && policy.asks() && !pending.factorShown()) {
            return SignInAnswer.SECOND_FACTOR;
        }
        if (known.oneTimeUntil() != null || age.over(known)) {
            return SignInAnswer.NEW_PASSWORD;
        }
        return !enrolled && policy.demands(known.account()) ? SignInAnswer.ENROLMENT : SignInAnswer.DONE;
    }

    /** Says how old a password may be when that is why another one is wanted. */
    private SignInAnswer newPassword(Accounts.Credentials known, PendingSignIn pending, HttpServletRequest request) {
        SignInAnswer answer = waiting(SignInAnswer.NEW_PASSWORD, pending, request, null);
        return known.oneTimeUntil() == null ? answer.withPasswordDays(age.days()) : answer;
    }

    private SignInAnswer enrolment(PendingSignIn pending, HttpServletRequest request) {
        String secret = pending.newSecret() == null ? OneTimeCode.newSecret(random) : pending.newSecret();
        return waiting(
                SignInAnswer.ENROLMENT,
                pending.withNewSecret(secret),
                request,
                Enrolment.of(pending.userName(), secret));
    }

    private static SignInAnswer waiting(
            String step, PendingSignIn pending, HttpServletRequest request, @Nullable Enrolment enrolment) {
        request.getSession().setAttribute(PendingSignIn.ATTRIBUTE, pending);
        return new SignInAnswer(step, null, enrolment, null, null);
    }

    private SignInAnswer done(
            Account account,
            @Nullable List<String> recoveryCodes,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession().removeAttribute(PendingSignIn.ATTRIBUTE);
        news.publishEvent(new Deed(account.userName(), "sign_in", "", "来自 " + request.getRemoteAddr()));
        LiveSession live = sessions.start(account, request, response);
        endIfChangedMeanwhile(account, live);
        accounts.signedIn(account.userName());
        return new SignInAnswer(SignInAnswer.DONE, view(account), null, recoveryCodes, null);
    }

    /** Who was disabled or got other roles while signing in must not keep a session that nobody saw in the list. */
    private void endIfChangedMeanwhile(Account account, LiveSession live) {
        boolean unchanged = accounts.find(account.userName())
                .filter(known -> !known.disabled() && known.account().equals(account))
                .isPresent();
        if (!unchanged) {
            live.end();
            throw notSignedIn();
        }
    }

    private Accounts.Credentials credentials(PendingSignIn pending) {
        return accounts.find(pending.userName())
                .filter(known -> !known.disabled())
                .orElseThrow(SignInSteps::notSignedIn);
    }

    private static Problem notSignedIn() {
        return new Problem(ProblemCode.NOT_SIGNED_IN);
    }
}
