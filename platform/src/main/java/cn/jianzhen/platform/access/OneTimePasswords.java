package cn.jianzhen.platform.access;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.RandomText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords that the platform makes and shows once. They open the door only to choose another one, and only for some days. */
@Component
class OneTimePasswords {
    static final Duration VALID = Duration.ofDays(7);
    private static final int LETTERS = 12;

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Clock clock;

    OneTimePasswords(Accounts accounts, PasswordEncoder passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Adds an account; ends with a problem when the name is taken. */
    String add(String userName, String displayName, Set<Role> roles) {
        String password = RandomText.ofLength(LETTERS);
        if (!accounts.add(userName, displayName, roles, hash(password), until())) {
            throw new Problem(ProblemCode.NAME_TAKEN);
        }
        return password;
    }

    String issue(Account account) {
        String password = RandomText.ofLength(LETTERS);
        accounts.setOneTimePassword(account.userName(), hash(password), until());
        return password;
    }

    private String hash(String password) {
        return String.valueOf(passwords.encode(password));
    }

    private Instant until() {
        return clock.instant().plus(VALID);
    }
}
