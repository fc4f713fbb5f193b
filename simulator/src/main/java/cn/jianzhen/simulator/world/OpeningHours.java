package cn.jianzhen.simulator.world;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * When the lines of one station take cars.
 *
 * @param lunch whether the lines stand still at noon
 */
record OpeningHours(WorkCalendar calendar, boolean lunch) {
    static final int OPENS = 8 * 3600;
    static final int LAST_START = 17 * 3600 + 20 * 60;
    private static final int OVERTIME = 110 * 60;
    private static final int LUNCH_FROM = 12 * 3600;
    private static final int LUNCH_TO = 13 * 3600;

    LocalDateTime opening(LocalDate day) {
        return day.atStartOfDay().plusSeconds(OPENS);
    }

    LocalDateTime lastStart(LocalDate day) {
        return day.atStartOfDay().plusSeconds(LAST_START + (calendar.eve(day) ? OVERTIME : 0));
    }

    /** The wanted moment, or the end of the break in which it falls; before a long holiday there is no break. */
    LocalDateTime afterLunch(LocalDateTime wanted) {
        int second = wanted.toLocalTime().toSecondOfDay();
        boolean rest = lunch && !calendar.eve(wanted.toLocalDate()) && second >= LUNCH_FROM && second < LUNCH_TO;
        return rest ? wanted.plusSeconds(LUNCH_TO - second) : wanted;
    }
}
