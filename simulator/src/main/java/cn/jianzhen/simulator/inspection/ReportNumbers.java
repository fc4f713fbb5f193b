package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.chance.Chance;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;

/** Report numbers: county, station, time, line, two random digits; no number twice. */
final class ReportNumbers {
    private final Set<String> today = new HashSet<>();
    private int day;

    String next(Draft draft, Chance chance) {
        LocalDateTime time = draft.times().ended();
        if (time.getDayOfYear() != day) {
            today.clear();
            day = time.getDayOfYear();
        }
        String station = draft.line().stationId();
        String stem = "%s%s%02d%02d%02d%02d%02d%02d%02d"
                .formatted(
                        station.substring(0, 6),
                        station.substring(7),
                        time.getYear() % 100,
                        time.getMonthValue(),
                        time.getDayOfMonth(),
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond(),
                        draft.line().number());
        int tail = chance.whole(0, 99);
        while (!today.add(stem + tail)) {
            tail = (tail + 1) % 100;
        }
        return stem + "%02d".formatted(tail);
    }
}
