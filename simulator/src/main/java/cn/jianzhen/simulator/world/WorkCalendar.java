package cn.jianzhen.simulator.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On which days the stations of the city work, read from {@code calendar.csv}; Sundays are free. */
final class WorkCalendar {
    private static final String RESOURCE = "/cn/jianzhen/simulator/calendar.csv";

    private final Map<LocalDate, String> special = new HashMap<>();

    private WorkCalendar() {}

    static WorkCalendar load() {
        WorkCalendar calendar = new WorkCalendar();
        for (String row : rows()) {
            String[] cells = row.split(",", 3);
            calendar.special.put(LocalDate.parse(cells[0]), cells[1]);
        }
        return calendar;
    }

    boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && !"closed".equals(special.get(day));
    }

    /** The days before a long holiday, when everybody comes and the stations work into the evening. */
    boolean eve(LocalDate day) {
        return "eve".equals(special.get(day));
    }

    int workingDays(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.plusDays(1)).filter(this::works).count();
    }

    private static List<String> rows() {
        try (InputStream file = WorkCalendar.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("calendar.csv is missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
