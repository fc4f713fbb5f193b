package cn.jianzhen.platform.access;

import java.util.Locale;

/** What a person is here for. Administrators keep accounts and see no case data by that role. */
enum Role {
    ANALYST(true),
    COUNTY_OFFICER(true),
    PROVINCE_OBSERVER(true),
    ADMINISTRATOR(false),
    AUDIT_ADMINISTRATOR(false);

    private final boolean seesFindings;

    Role(boolean seesFindings) {
        this.seesFindings = seesFindings;
    }

    boolean seesFindings() {
        return seesFindings;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
