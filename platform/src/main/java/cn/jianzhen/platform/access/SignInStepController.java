package cn.jianzhen.platform.access;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What must be shown at the door after the right password. Whoever has not shown that one gets a 401. */
@RestController
@RequestMapping("/api/session")
class SignInStepController {
    record CodeEntry(@NotNull @Size(min = 1, max = 32) String code) {}

    record PasswordEntry(@NotNull @Size(min = 1, max = 256) String password) {}

    private final SignInSteps steps;
    private final SignInAttempts attempts;
    private final SecondFactors factors;
    private final OwnPassword ownPassword;
    private final ApplicationEventPublisher news;

    SignInStepController(
            SignInSteps steps,
            SignInAttempts attempts,
            SecondFactors factors,
            OwnPassword ownPassword,
            ApplicationEventPublisher news) {
        this.steps = steps;
        this.attempts = attempts;
        this.factors = factors;
        this.ownPassword = ownPassword;
        this.news = news;
    }

    @PostMapping("/code")
    SignInAnswer showCode(
            @Valid @RequestBody CodeEntry entry, HttpServletRequest request, HttpServletResponse response) {
        PendingSignIn pending = steps.waitingFor(SignInAnswer.SECOND_FACTOR, request);
        String name = pending.userName();
        if (!attempts.begin(name)) {
            steps.turnAway(request);
            news.publishEvent(new Deed(Deed.NOBODY, "locked_out", name, from(request)));
            throw new Problem(ProblemCode.LOCKED_OUT);
        }
        if (factors.use(name, entry.code().strip()) == SecondFactors.Worth.NOTHING) {
            news.publishEvent(new Deed(Deed.NOBODY, "second_factor_refused", name, from(request)));
            throw new Problem(ProblemCode.WRONG_CODE);
        }
        return steps.next(pending.withFactorShown(), null, request, response);
    }

    @PostMapping("/password")
    SignInAnswer choosePassword(
            @Valid @RequestBody PasswordEntry entry, HttpServletRequest request, HttpServletResponse response) {
        PendingSignIn pending = steps.waitingFor(SignInAnswer.NEW_PASSWORD, request);
        ownPassword.change(pending.userName(), entry.password());
        return steps.next(pending, null, request, response);
    }

    @PostMapping("/enrolment")
    SignInAnswer enrol(@Valid @RequestBody CodeEntry entry, HttpServletRequest request, HttpServletResponse response) {
        PendingSignIn pending = steps.waitingFor(SignInAnswer.ENROLMENT, request);
        List<String> codes = factors.enrol(
                        pending.userName(),
                        Objects.requireNonNull(pending.newSecret()),
                        entry.code().strip())
                .orElseThrow(() -> new Problem(ProblemCode.WRONG_CODE));
        return steps.next(pending.withFactorShown(), codes, request, response);
    }

    private static String from(HttpServletRequest request) {
        return "来自 " + request.getRemoteAddr();
    }
}
