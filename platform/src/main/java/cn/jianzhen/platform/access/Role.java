package cn.jianzhen.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a person is here for. The three administrators are apart (GB/T 22239-2019, level 3): one makes accounts, one gives roles,
 * one reads the log; none of them sees case data. Partner departments and institutions have no right until a module hands them
 * something.
 */
enum Role {
    ANALYST(true, true, false),
    COUNTY_OFFICER(true, true, false),
    PROVINCE_OBSERVER(true, false, false),
    PUBLIC_SECURITY(false, false, false),
    MARKET_SUPERVISION(false, false, false),
    TRANSPORT(false, false, false),
    INSPECTION_INSTITUTION(false, false, true),
    SYSTEM_ADMINISTRATOR(false, false, true),
    SECURITY_ADMINISTRATOR(false, false, true),
    AUDIT_ADMINISTRATOR(false, false, true);

    /** In the order in which they are made at the first start. */
    static final List<Role> ADMINISTRATORS = List.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

    private final boolean seesFindings;
    private final boolean decides;
    private final boolean alone;

    Role(boolean seesFindings, boolean decides, boolean alone) {
        this.seesFindings = seesFindings;
        this.decides = decides;
        this.alone = alone;
    }

    boolean seesFindings() {
        return seesFindings;
    }

    /** May write down what people decided; looking on is not enough. */
    boolean decides() {
        return decides;
    }

    boolean administers() {
        return ADMINISTRATORS.contains(this);
    }

    /** Whether one account may have them all: an administrator or a supervised institution has no other role. */
    static boolean fitTogether(Collection<Role> roles) {
        return Set.copyOf(roles).size() <= 1 || roles.stream().noneMatch(role -> role.alone);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
