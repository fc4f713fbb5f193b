package cn.jianzhen.platform.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Decides whether a name and a password open the door. */
@Service
class SignIn {
    sealed interface Outcome {
        record SignedIn(Account account) implements Outcome {}

        record Refused() implements Outcome {}

        record LockedOut() implements Outcome {}
    }

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final PasswordEncoder passwords;
    private final boolean demo;
    private final String nobodysHash;

    SignIn(
            Accounts accounts,
            SignInAttempts attempts,
            PasswordEncoder passwords,
            @Value("${jianzhen.demo}") boolean demo) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = passwords;
        this.demo = demo;
        this.nobodysHash = String.valueOf(passwords.encode("nobody"));
    }

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
        if (!passwords.matches(password, known.passwordHash())) {
            return new Outcome.Refused();
        }
        attempts.succeeded(known.account().userName());
        return new Outcome.SignedIn(known.account());
    }

    private Outcome takeAsLongForNobody(String password) {
        boolean ignored = passwords.matches(password, nobodysHash);
        return new Outcome.Refused();
    }
}
