package cn.jianzhen.platform.access;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the system administrator does: accounts, never roles. Each deed stands in the audit log or is not done. */
@Service
class SystemAdministration {
    private final Accounts accounts;
    private final OneTimePasswords oneTime;
    private final ApplicationEventPublisher news;

    SystemAdministration(Accounts accounts, OneTimePasswords oneTime, ApplicationEventPublisher news) {
        this.accounts = accounts;
        this.oneTime = oneTime;
        this.news = news;
    }

    /** The new account has no role and sees nothing. Gives its one-time password. */
    @Transactional
    public String make(SystemRight right, String userName, String displayName) {
        String password = oneTime.add(userName, displayName, Set.of());
        news.publishEvent(new Deed(right.userName(), "account_made", userName, displayName));
        return password;
    }

    /** For who has forgotten the own one. Never for oneself: that would go around the present password. */
    @Transactional
    public String issuePassword(SystemRight right, String userName) {
        String password = oneTime.issue(other(right, userName));
        news.publishEvent(new Deed(right.userName(), "one_time_password", userName, ""));
        return password;
    }

    /** A disabled account cannot sign in; what it did stays in the record. */
    @Transactional
    public void setDisabled(SystemRight right, String userName, boolean disabled) {
        accounts.lock();
        Account account = other(right, userName);
        if (disabled && account.roles().stream().anyMatch(role -> lastOfItsKind(role, userName))) {
            throw new Problem(ProblemCode.LAST_ADMINISTRATOR);
        }
        accounts.setDisabled(userName, disabled);
        news.publishEvent(new Deed(right.userName(), disabled ? "account_disabled" : "account_enabled", userName, ""));
    }

    private boolean lastOfItsKind(Role role, String userName) {
        return role.administers() && !accounts.heldBySomebody(role, userName);
    }

    private Account other(SystemRight right, String userName) {
        if (right.userName().equals(userName)) {
            throw new Problem(ProblemCode.OWN_ACCOUNT);
        }
        return accounts.find(userName)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND))
                .account();
    }
}
