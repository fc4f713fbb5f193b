package cn.jianzhen.platform.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Signed-in people for tests of every module. */
public final class TestUsers {
    private TestUsers() {}

    public static RequestPostProcessor analyst() {
        return signedIn(Role.ANALYST, null);
    }

    /** Another analyst than {@link #analyst()}. */
    public static RequestPostProcessor secondAnalyst() {
        return signedIn(new Account("second", "second", Set.of(Role.ANALYST), null, false));
    }

    public static RequestPostProcessor countyOfficer(String county) {
        return signedIn(Role.COUNTY_OFFICER, county);
    }

    public static RequestPostProcessor provinceObserver() {
        return signedIn(Role.PROVINCE_OBSERVER, null);
    }

    /** The system administrator. */
    public static RequestPostProcessor administrator() {
        return signedIn(Role.SYSTEM_ADMINISTRATOR, null);
    }

    public static RequestPostProcessor securityAdministrator() {
        return signedIn(Role.SECURITY_ADMINISTRATOR, null);
    }

    /** A role of the plan that no module hands anything to yet. */
    public static RequestPostProcessor partner() {
        return signedIn(Role.PUBLIC_SECURITY, null);
    }

    /** Somebody who was given no role yet. */
    public static RequestPostProcessor newcomer() {
        return signedIn(new Account("newcomer", "newcomer", Set.of(), null, false));
    }

    public static RequestPostProcessor auditAdministrator() {
        return signedIn(Role.AUDIT_ADMINISTRATOR, null);
    }

    /** For tests of repositories. */
    public static Decider decider() {
        return new Decider("analyst", Scope.wholeCity());
    }

    public static Scope wholeCity() {
        return Scope.wholeCity();
    }

    public static Scope county(String code) {
        return Scope.county(code);
    }

    /** A subject's id as people get it. */
    public static String outside(SubjectIds ids, String kind, String id) {
        return ids.outside(kind, id);
    }

    public static ScopedRows rows(DataSource source) {
        return new ScopedRows(JdbcClient.create(source), new JdbcTransactionManager(source));
    }

    private static RequestPostProcessor signedIn(Role role, @Nullable String county) {
        return signedIn(new Account(role.code(), role.code(), Set.of(role), county, false));
    }

    private static RequestPostProcessor signedIn(Account account) {
        RequestPostProcessor authenticated = SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, AuthorityUtils.NO_AUTHORITIES));
        return request -> {
            LiveSession live = new LiveSession("test", account.userName(), "test", Instant.EPOCH, over -> {});
            Objects.requireNonNull(request.getSession()).setAttribute(LiveSession.ATTRIBUTE, live);
            return authenticated.postProcessRequest(request);
        };
    }
}
