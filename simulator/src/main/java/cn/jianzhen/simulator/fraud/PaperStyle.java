package cn.jianzhen.simulator.fraud;

import java.util.Locale;

/** How a shop certifies repairs that did not take place (category 8). */
public enum PaperStyle {
    REPAIR_MINUTES,
    REPAIR_NO_PARTS,
    REPAIR_TEMPLATE;

    public String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }
}
