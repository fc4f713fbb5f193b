package cn.jianzhen.platform.access;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person who can sign in. With a county code, everything the person sees is of that county. */
record Account(
        String userName,
        String displayName,
        Set<Role> roles,
        @Nullable String countyCode,
        boolean demo) implements Serializable {

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

    /** Empty for all but audit administrators. */
    Optional<AuditRight> auditRight() {
        return roles.contains(Role.AUDIT_ADMINISTRATOR) ? Optional.of(new AuditRight()) : Optional.empty();
    }

    List<String> roleCodes() {
        return roles.stream().sorted(Comparator.naturalOrder()).map(Role::code).toList();
    }
}
