package cn.jianzhen.simulator.fraud;

import java.util.Locale;

/** What a station does as a whole and not for single customers. */
public enum StationHabit {
    NO_DAILY_CHECK(4),
    CHECKS_COPIED(4),
    GAS_NOT_USED(4),
    LENIENT_STATION(4),
    SOFTWARE_FACTOR(5),
    RESULTS_TYPED(5),
    STEERED_TO_SHOP(11),
    STEERED_TO_STATION(11),
    KICKBACK_TRIANGLE(11);

    private final int category;

    StationHabit(int category) {
        this.category = category;
    }

    public String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int category() {
        return category;
    }
}
