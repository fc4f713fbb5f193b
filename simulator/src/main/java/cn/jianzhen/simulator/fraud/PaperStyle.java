package cn.jianzhen.simulator.fraud;

import java.util.Locale;

/** How a shop certifies repairs that did not take place (category 8). */
public enum PaperStyle {
    REPAIR_MINUTES,
    REPAIR_NO_PARTS,
    REPAIR_TEMPLATE,
    REPAIR_WRONG_TIME,
    REPAIR_CROWDED,
    REPAIR_WRONG_PARTS,
    REPAIR_SERIAL_REUSED,
    REPAIR_DEFAULTS;

    public String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }
}
