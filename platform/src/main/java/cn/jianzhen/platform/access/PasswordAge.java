package cn.jianzhen.platform.access;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long a password may be kept: {@code jianzhen.password-days}, 0 for as long as one likes (GB/T 22239-2019 8.1.4.1 asks for regular
 * changes and names no number). Demo passwords stay.
 */
@Component
class PasswordAge {
    private final int days;
    private final Clock clock;

    PasswordAge(@Value("${jianzhen.password-days}") int days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** Whether it must be changed before anything else. */
    boolean over(Accounts.Credentials known) {
        return days > 0
                && !known.account().demo()
                && !clock.instant().isBefore(known.chosenAt().plus(Duration.ofDays(days)));
    }

    /** For the sentence that says why. */
    int days() {
        return days;
    }
}
