package cn.jianzhen.platform.access;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.Counties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the security administrator does: roles, locks, lost telephones; never accounts or passwords. */
@Service
class SecurityAdministration {
    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final SecondFactors factors;
    private final Counties counties;
    private final ApplicationEventPublisher news;

    SecurityAdministration(
            Accounts accounts,
            SignInAttempts attempts,
            SecondFactors factors,
            Counties counties,
            ApplicationEventPublisher news) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.factors = factors;
        this.counties = counties;
        this.news = news;
    }

    /** Takes the place of all roles there were. Nobody changes the own ones. */
    @Transactional
    public void giveRoles(SecurityRight right, String userName, Set<Role> roles, @Nullable String county) {
        mustFit(roles, county);
        accounts.lock();
        Account before = other(right, userName);
        if (before.roles().stream().anyMatch(role -> !roles.contains(role) && lastOfItsKind(role, userName))) {
            throw new Problem(ProblemCode.LAST_ADMINISTRATOR);
        }
        accounts.setRoles(userName, roles, county);
        Account after = new Account(userName, before.displayName(), roles, county, before.demo());
        news.publishEvent(new Deed(right.userName(), "roles_given", userName, words(before) + " → " + words(after)));
    }

    @Transactional
    public void unlock(SecurityRight right, String userName) {
        attempts.forget(userName);
        news.publishEvent(new Deed(right.userName(), "unlocked", userName, ""));
    }

    /** For a lost telephone without recovery codes; the person sets up another one at the next sign-in. */
    @Transactional
    public void resetSecondFactor(SecurityRight right, String userName) {
        if (!factors.remove(other(right, userName).userName())) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        news.publishEvent(new Deed(right.userName(), "second_factor_reset", userName, ""));
    }

    private void mustFit(Set<Role> roles, @Nullable String county) {
        if (!Role.fitTogether(roles)) {
            throw new Problem(ProblemCode.ROLES_APART);
        }
        if (roles.contains(Role.COUNTY_OFFICER) && county == null) {
            throw new Problem(ProblemCode.COUNTY_NEEDED);
        }
        if (county != null && !counties.names().containsKey(county)) {
            throw new Problem(ProblemCode.INVALID_REQUEST);
        }
    }

    private boolean lastOfItsKind(Role role, String userName) {
        return role.administers() && !accounts.heldBySomebody(role, userName);
    }

    private Account other(SecurityRight right, String userName) {
        if (right.userName().equals(userName)) {
            throw new Problem(ProblemCode.OWN_ACCOUNT);
        }
        return accounts.find(userName)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND))
                .account();
    }

    private static String words(Account account) {
        String roles = account.roleCodes().stream().collect(Collectors.joining(",", "[", "]"));
        return account.countyCode() == null ? roles : roles + " " + account.countyCode();
    }
}
