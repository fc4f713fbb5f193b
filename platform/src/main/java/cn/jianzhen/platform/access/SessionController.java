package cn.jianzhen.platform.access;

import cn.jianzhen.platform.access.SignInAnswer.SessionView;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out by a session cookie. */
@RestController
@RequestMapping("/api/session")
class SessionController {
    @Schema(name = "SignIn")
    record Credentials(
            @NotNull @Size(min = 1, max = 64) String userName,
            @NotNull @Size(min = 1, max = 256) String password) {}

    private final SignIn signIn;
    private final SignInSteps steps;
    private final ApplicationEventPublisher news;

    SessionController(SignIn signIn, SignInSteps steps, ApplicationEventPublisher news) {
        this.signIn = signIn;
        this.steps = steps;
        this.news = news;
    }

    @GetMapping
    SessionView session(@Parameter(hidden = true) @AuthenticationPrincipal @Nullable Account account) {
        if (account == null) {
            throw new Problem(ProblemCode.NOT_SIGNED_IN);
        }
        return steps.view(account);
    }

    @PostMapping
    SignInAnswer signIn(
            @Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        String name = credentials.userName().strip();
        String from = "来自 " + request.getRemoteAddr();
        return switch (signIn.signIn(name, credentials.password())) {
            case SignIn.Outcome.PasswordRight(Account account) -> steps.begin(account, request, response);
            case SignIn.Outcome.Refused() -> {
                news.publishEvent(new Deed(Deed.NOBODY, "sign_in_refused", name, from));
                throw new Problem(ProblemCode.SIGN_IN_FAILED);
            }
            case SignIn.Outcome.LockedOut() -> {
                news.publishEvent(new Deed(Deed.NOBODY, "locked_out", name, from));
                throw new Problem(ProblemCode.LOCKED_OUT);
            }
        };
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(
            @Parameter(hidden = true) @AuthenticationPrincipal @Nullable Account account, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (account != null) {
                news.publishEvent(new Deed(account.userName(), "sign_out", "", ""));
            }
            session.invalidate();
        }
    }
}
