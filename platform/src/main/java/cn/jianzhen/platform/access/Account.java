package cn.jianzhen.platform.access;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. With a county code, everything the person sees is of that county. */
record Account(
        String userName,
        String displayName,
        Set<Role> roles,
        @Nullable String countyCode,
        boolean demo) implements Serializable {

    private static final Map<Class<?>, Function<Account, Optional<?>>> RIGHTS = Map.of(
            Scope.class, Account::scope,
            Decider.class, Account::decider,
            // who decides may ask for it; the request makes it
            Disclosure.class, Account::decider,
            AuditRight.class, account -> account.has(Role.AUDIT_ADMINISTRATOR).map(who -> new AuditRight()),
            SystemRight.class, account -> account.has(Role.SYSTEM_ADMINISTRATOR).map(SystemRight::new),
            SecurityRight.class,
                    account -> account.has(Role.SECURITY_ADMINISTRATOR).map(SecurityRight::new),
            Person.class, account -> Optional.of(new Person(account.userName())));

    /** Whether a parameter of this type is a right that comes from the session. */
    static boolean isRight(Class<?> type) {
        return RIGHTS.containsKey(type);
    }

    /** Empty when none of the roles brings that right. */
    Optional<?> right(Class<?> type) {
        Function<Account, Optional<?>> right = RIGHTS.get(type);
        return right == null ? Optional.empty() : right.apply(this);
    }

    /** Empty when none of the roles may see case data. */
    Optional<Scope> scope() {
        if (roles.stream().noneMatch(Role::seesFindings)) {
            return Optional.empty();
        }
        return Optional.of((countyCode == null ? Scope.wholeCity() : Scope.county(countyCode)).masked(masking()));
    }

    /** Plates and VINs are for those who work with them; names and telephones are shown to nobody without a reason. */
    Masking masking() {
        return roles.stream().anyMatch(Role::decides) ? Masking.PERSONS : Masking.ALL;
    }

    /** Empty when none of the roles may write decisions down. */
    Optional<Decider> decider() {
        return roles.stream().anyMatch(Role::decides)
                ? scope().map(scope -> new Decider(userName, scope))
                : Optional.empty();
    }

    /** The user name, when the person has the role. */
    private Optional<String> has(Role role) {
        return roles.contains(role) ? Optional.of(userName) : Optional.empty();
    }

    boolean administers() {
        return roles.stream().anyMatch(Role::administers);
    }

    List<String> roleCodes() {
        return roles.stream().sorted(Comparator.naturalOrder()).map(Role::code).toList();
    }
}
