package cn.jianzhen.platform.access;

import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who must show a second factor: {@code jianzhen.second-factor}, one of all, administrators, off. Demo accounts never. */
@Component
class SecondFactorPolicy {
    private enum Who {
        ALL,
        ADMINISTRATORS,
        OFF
    }

    private final Who who;

    SecondFactorPolicy(@Value("${jianzhen.second-factor}") String who) {
        this.who = Who.valueOf(who.toUpperCase(Locale.ROOT));
    }

    /** Whether the account must set one up. */
    boolean demands(Account account) {
        return !account.demo() && (who == Who.ALL || (who == Who.ADMINISTRATORS && account.administers()));
    }

    /** Whether one that is set up is asked for. */
    boolean asks() {
        return who != Who.OFF;
    }
}
