package cn.jianzhen.platform.access;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has shown the right password and not yet all the rest. It lies in the web session; nobody is signed in by it.
 *
 * @param newSecret for a telephone that is being set up
 */
record PendingSignIn(
        String userName,
        boolean factorShown,
        Instant since,
        @Nullable String newSecret) implements Serializable {
    static final String ATTRIBUTE = PendingSignIn.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    boolean stillWaiting(Instant now) {
        return now.isBefore(since.plus(PATIENCE));
    }

    PendingSignIn withFactorShown() {
        return new PendingSignIn(userName, true, since, newSecret);
    }

    PendingSignIn withNewSecret(String secret) {
        return new PendingSignIn(userName, factorShown, since, secret);
    }
}
