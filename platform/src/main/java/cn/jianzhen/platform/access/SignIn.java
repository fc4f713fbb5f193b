package cn.jianzhen.platform.access;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Decides whether a name and a password open the door. */
@Service
class SignIn {
    sealed interface Outcome {
        /** More may be asked for before the person is signed in. */
        record PasswordRight(Account account) implements Outcome {}

        record Refused() implements Outcome {}

        record LockedOut() implements Outcome {}
    }

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final boolean demo;
    private final String nobodysHash;

    SignIn(
            Accounts accounts,
            SignInAttempts attempts,
            PasswordEncoder passwords,
            Clock clock,
            @Value("${jianzhen.demo}") boolean demo) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.clock = clock;
        this.demo = demo;
        this.nobodysHash = String.valueOf(passwords.encode("nobody"));
    }

    /** Counts as an attempt, also when the password is right: it is forgotten when everything was shown. */
    Outcome signIn(String userName, String password) {
        String name = userName.strip();
        if (!attempts.begin(name)) {
            return new Outcome.LockedOut();
        }
        return accounts.find(name)
                .filter(known -> demo || !known.account().demo())
                .map(known -> compare(known, password))
                .orElseGet(() -> takeAsLongForNobody(password));
    }

    private Outcome compare(Accounts.Credentials known, String password) {
        boolean right = passwords.matches(password, known.passwordHash());
        return right && !known.disabled() && inForce(known)
                ? new Outcome.PasswordRight(known.account())
                : new Outcome.Refused();
    }

    private boolean inForce(Accounts.Credentials known) {
        return known.oneTimeUntil() == null || clock.instant().isBefore(known.oneTimeUntil());
    }

    private Outcome takeAsLongForNobody(String password) {
        boolean ignored = passwords.matches(password, nobodysHash);
        return new Outcome.Refused();
    }
}
