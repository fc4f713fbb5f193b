package cn.jianzhen.platform.access;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's own password: checked against the rules and changed. */
@Service
class OwnPassword {
    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher news;

    OwnPassword(Accounts accounts, SignInAttempts attempts, PasswordEncoder passwords, ApplicationEventPublisher news) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.news = news;
    }

    /**
     * Ends with a problem unless this is the present password. Guesses count as at the door: a borrowed screen must not become an
     * oracle. Never within a transaction, which would take the count back.
     */
    void mustBe(String userName, String password) {
        if (!attempts.begin(userName)) {
            throw new Problem(ProblemCode.LOCKED_OUT);
        }
        if (!passwords.matches(password, credentials(userName).passwordHash())) {
            news.publishEvent(new Deed(userName, "password_refused", userName, ""));
            throw new Problem(ProblemCode.WRONG_PASSWORD);
        }
        attempts.succeeded(userName);
    }

    /** Ends with a problem when the password is weak or was the last one. */
    @Transactional
    public void change(String userName, String password) {
        if (PasswordRules.weak(userName, password)) {
            throw new Problem(ProblemCode.WEAK_PASSWORD);
        }
        Accounts.Credentials known = credentials(userName);
        if (Stream.of(known.passwordHash(), known.previousHash())
                .filter(Objects::nonNull)
                .anyMatch(hash -> passwords.matches(password, hash))) {
            throw new Problem(ProblemCode.PASSWORD_REUSED);
        }
        accounts.setOwnPassword(userName, String.valueOf(passwords.encode(password)));
        news.publishEvent(new Deed(userName, "password_changed", userName, ""));
    }

    private Accounts.Credentials credentials(String userName) {
        return accounts.find(userName).orElseThrow(() -> new Problem(ProblemCode.NOT_SIGNED_IN));
    }
}
