package cn.jianzhen.platform.access;

import java.util.Locale;

/** What a person is here for. Administrators keep accounts and see no case data by that role. */
enum Role {
    ANALYST(true, true),
    COUNTY_OFFICER(true, true),
    PROVINCE_OBSERVER(true, false),
    ADMINISTRATOR(false, false),
    AUDIT_ADMINISTRATOR(false, false);

    private final boolean seesFindings;
    private final boolean decides;

    Role(boolean seesFindings, boolean decides) {
        this.seesFindings = seesFindings;
        this.decides = decides;
    }

    boolean seesFindings() {
        return seesFindings;
    }

    /** May write down what people decided; looking on is not enough. */
    boolean decides() {
        return decides;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
