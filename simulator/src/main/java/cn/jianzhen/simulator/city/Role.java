package cn.jianzhen.simulator.city;

import java.util.Locale;

/** What a member of staff is authorised to do. */
public enum Role {
    DRIVER,
    APPEARANCE,
    OBD,
    REGISTRAR,
    SIGNATORY,
    APPROVER,
    QUALITY,
    TECHNICAL,
    MANAGER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
